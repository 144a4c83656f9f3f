import { dateOrderOf, guessColumns, headerKey, sureEnough } from './columns.js';
import { findHeader, isTraveller } from './find-header.js';
import type { RosterField } from './fields.js';
import { maskCell } from './mask-cell.js';
import { neutralised } from './writing.js';

const card = '110101199003070417';
const people = [
  ['1', '欧阳小明', card, '13900000000'],
  ['2', '李示例', '110101199003070417', '13900000001'],
];

describe('A header', () => {
  it.each<[RosterField, string[]]>([
    [
      'name',
      [
        '姓名',
        '名字',
        ' 姓 名 ',
        '*姓名',
        '姓名（中文）',
        '旅客姓名',
        'Name',
        'NAME',
        'xm',
        'Full Name',
        '客人姓名',
      ],
    ],
    [
      'document-number',
      [
        '身份证',
        '身份证号',
        '身份证号码',
        '证件号码',
        '证件号',
        'ID',
        'ID No.',
        'id_number',
        'Passport No',
        '护照号码',
        'sfzh',
        '证件号码(必填)',
      ],
    ],
    ['phone', ['手机', '手机号', '联系电话', '电话', 'Tel', 'Mobile', 'PHONE']],
    ['birth-date', ['出生日期', '生日', '出生年月日', 'DOB', 'Date of birth', 'Birthday']],
    ['sex', ['性别', 'Sex', 'Gender']],
    ['document-kind', ['证件种类', '证件类型', 'ID type']],
    ['latin-name', ['拼音姓名', '英文姓名', 'Latin name']],
  ])('for %s is known however it is written', (field, headers) => {
    for (const header of headers) {
      const [guess] = guessColumns([header], []);
      expect([header, guess?.field, (guess?.sure ?? 0) >= sureEnough]).toEqual([header, field, true]);
    }
  });

  it('is found below titles, and not in them', () => {
    const rows = [
      ['港澳签注团队名单（姓名以证件为准）'],
      [],
      ['序号', '姓名', '证件号码', '电话'],
      ...people,
    ];
    expect(findHeader(rows)).toBe(2);
    expect(guessColumns(rows[2] ?? [], people).map(({ field }) => field)).toEqual([
      null,
      'name',
      'document-number',
      'phone',
    ]);
  });

  it('that is missing is no trouble where the content speaks, but is asked about', () => {
    expect(findHeader(people)).toBe(-1);
    const guesses = guessColumns([], people);
    expect(guesses.map(({ field }) => field)).toEqual([null, 'name', 'document-number', 'phone']);
    expect(guesses.every(({ sure }) => sure < sureEnough)).toBe(true);
  });

  it('of another table is none', () => {
    expect(
      findHeader([
        ['品名', '数量'],
        ['苹果', '3'],
      ]),
    ).toBeUndefined();
  });

  it('that says ID over a running number leads nowhere', () => {
    const [first, second] = guessColumns(
      ['ID', '身份证'],
      [
        ['1', card],
        ['2', card],
        ['3', card],
      ],
    );
    expect([first?.field, second?.field]).toEqual([null, 'document-number']);
  });

  it('that this agency has explained before is known', () => {
    const known = { [headerKey('客源')]: 'name' as const };
    expect(guessColumns(['客源'], [['张三']], known)[0]).toMatchObject({ field: 'name', sure: 0.97 });
    expect(guessColumns(['__proto__', 'constructor'], [['张三', '李四']])[1]?.sure).toBeLessThan(sureEnough);
  });
});

it.each([
  [['25/3/1990', '2/1/1990'], 'day-first'],
  [['3/25/1990', '2/1/1990'], 'month-first'],
  [['2/1/1990', '3/4/1990'], 'ask'],
  [['1990-01-02'], undefined],
])('of the dates %j the order is %s', (values, order) => expect(dateOrderOf(values)).toBe(order));

it.each([
  [['合计', '45 人'], {}, false],
  [['', '', ''], {}, false],
  [['姓名', '证件号码'], { name: '姓名', 'document-number': '证件号码' }, false],
  [['张三', ''], { name: '张三' }, true],
  [['', card], { 'document-number': card }, true],
])('the line %j is about a traveller: %#', (all, cells, expected) =>
  expect(isTraveller(cells, all)).toBe(expected),
);

it('no cell is shown whole that could name somebody', () => {
  expect(maskCell('document-number', card)).toBe('****0417');
  expect(maskCell('birth-date', '1990年3月7日')).toBe('1990-**-**');
  expect(maskCell('sex', '男')).toBe('男');
  expect(maskCell('sex', '张三丰')).toBe('张**');
  expect(maskCell(null, card)).not.toContain('1990');
});

it.each(['=1+1', '+86', '-1', '@x', '\t=1', '＝1', ' =cmd'])('%j is no formula any more', (text) =>
  expect(neutralised(text)).toBe(`'${text}`),
);
