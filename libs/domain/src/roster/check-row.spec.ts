import fc from 'fast-check';
import type { FieldCells, SheetCell } from './cells.js';
import { checkRow } from './check-row.js';
import { fieldCodes, type RosterField } from './fields.js';
import { isWarning } from './findings.js';
import { hasCheckDigit } from '../person/document.js';

const today = '2026-03-12';
const cell = (text: string, kind: SheetCell['kind'] = 'text'): SheetCell => ({ text, kind });
const card = '110101199003070417';
const traveller = (cells: Partial<Record<RosterField, string | SheetCell>>): FieldCells =>
  Object.fromEntries(
    Object.entries({ name: '欧阳小明', 'document-number': card, ...cells }).map(([field, value]) => [
      field,
      typeof value === 'string' ? cell(value) : value,
    ]),
  );
const check = (cells: Parameters<typeof traveller>[0]) => checkRow(traveller(cells), { today });
const codes = (cells: Parameters<typeof traveller>[0]) =>
  check(cells).findings.map(({ field, code, fix }) => [field, code, ...(fix === undefined ? [] : [fix])]);

it('a traveller with an identity card needs nothing but name and number', () => {
  expect(check({})).toEqual({
    findings: [],
    values: {
      ...{ name: '欧阳小明', 'document-kind': 'identity-card', 'document-number': card },
      ...{ 'birth-date': '1990-03-07', sex: 'male', nationality: 'CHN' },
    },
  });
});

describe('The number of a document', () => {
  it.each<[string, string | SheetCell, unknown[]]>([
    ['empty', '', ['document-number', 'missing']],
    [
      'kept as a number that ends in 000',
      cell('110101199003070000', 'number'),
      ['document-number', 'number-damaged'],
    ],
    ['kept as a number that passes its check', cell(card, 'number'), ['document-number', 'number-damaged']],
    ['kept with an exponent', cell('1.1010119900307E+17', 'number'), ['document-number', 'number-damaged']],
    ['with an exponent as text, from a .csv', '1.10101E+17', ['document-number', 'number-damaged']],
    ['a formula', cell('', 'formula'), ['document-number', 'formula']],
    ['an error of the sheet', cell('#N/A', 'error'), ['document-number', 'cell-error']],
    ['one digit short', card.slice(1), ['document-number', 'identity-length']],
    ['of the first generation, with 15', '110101900307041', ['document-number', 'identity-length']],
    ['with a wrong last digit', '110101199003070418', ['document-number', 'identity-check-digit']],
    ['with an impossible day', '110101199002300417', ['document-number', 'identity-date']],
    [
      'with a small x',
      '11010119900307109x',
      ['document-number', 'written-differently', '11010119900307109X'],
    ],
    [
      'in full width',
      '１１０１０１１９９００３０７０４１７',
      ['document-number', 'written-differently', card],
    ],
    ['with blanks', '110101 19900307 0417', ['document-number', 'written-differently', card]],
    ['in letters nobody gives', '身份证', ['document-kind', 'missing']],
    ['far too long', card.repeat(2), ['document-number', 'too-long']],
  ])('%s', (_, number, finding) => expect(codes({ 'document-number': number })).toEqual([finding]));

  it.each([
    ['护照', 'E12345678'],
    ['护照', 'EA1234567'],
    ['passport', 'X1234567'],
    ['港澳通行证', 'C12345678'],
    ['往来港澳通行证', 'H1234567800'],
    ['台湾通行证', 'L12345678'],
    ['外国人永久居留身份证', 'USA110000010116'],
    ['身份证', card],
    ['', 'E12345678'],
    ['', 'C12345678'],
  ])('as %s %s is taken', (kind, number) =>
    expect(codes({ 'document-kind': kind, 'document-number': number })).toEqual([]),
  );

  it.each([
    ['护照', 'E12', ['document-number', 'document-form']],
    ['护照', card, ['document-kind', 'document-kind-differs', '身份证']],
    ['学生证', card, ['document-kind', 'choice-unknown']],
    ['身份证', 'E12345678', ['document-number', 'document-form']],
  ])('as %s %s is not', (kind, number, finding) =>
    expect(codes({ 'document-kind': kind, 'document-number': number })).toEqual([finding]),
  );

  it('of any card is taken with its check digit, and with no other', () => {
    const digits = fc.tuple(
      fc.constantFrom('110101', '440304', '650102'),
      fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
    );
    fc.assert(
      fc.property(digits, fc.constantFrom(...'0123456789X'), ([region, born, order], last) => {
        const first = `${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
        const isRight = hasCheckDigit(first + last);
        expect(codes({ 'document-number': first + last })).toEqual(
          isRight ? [] : [['document-number', 'identity-check-digit']],
        );
      }),
    );
  });
});

describe('Beside an identity card', () => {
  it.each([
    '1990-3-7',
    '1990/03/07',
    '19900307',
    '1990年3月7日',
    '32939',
    '7-Mar-90',
    'Mar 7, 1990',
    '1990.3.7',
    '7/3/1990',
    '１９９０-３-７',
  ])('the same day of birth, written %s, is no mistake', (date) => {
    const { findings } = checkRow(traveller({ 'birth-date': date }), { today, order: 'day-first' });
    expect(findings).toEqual([]);
  });

  it('another day or sex is mended from the card', () => {
    expect(codes({ 'birth-date': '1991-03-07', sex: '女' })).toEqual([
      ['birth-date', 'birth-date-differs', '1990-03-07'],
      ['sex', 'sex-differs', '男'],
    ]);
  });
});

describe('With a passport', () => {
  const passport = { 'document-number': 'E12345678' };
  it.each([
    ['2/1/1990', 'date-ambiguous'],
    ['1990', 'date-unreadable'],
    ['1990-13-01', 'date-unreadable'],
    ['2031-01-01', 'date-impossible'],
  ])('a birth on %s is %s', (date, code) =>
    expect(codes({ ...passport, 'birth-date': date })).toEqual([['birth-date', code]]),
  );

  it('a day of birth is read and kept as year, month, day', () => {
    expect(check({ ...passport, 'birth-date': '13/1/1990', sex: 'F' }).values).toMatchObject({
      'birth-date': '1990-01-13',
      sex: 'female',
    });
  });
});

describe('The name', () => {
  it.each(['阿卜杜拉·买买提', '王 ', "O'Brien Anne-Marie", 'José García', '龘䶮'.slice(0, 1)])(
    '%s is one',
    (name) => expect(codes({ name })).toEqual([]),
  );
  it.each([
    ['张　三', ['name', 'written-differently', '张三']],
    ['张3', ['name', 'name-form']],
    ['=cmd|calc', ['name', 'name-form']],
    ['王\ue100', ['name', 'private-character']],
    ['王\u{20bb7}', ['name', 'rare-character']],
    ['', ['name', 'missing']],
  ])('%s is looked at', (name, finding) => expect(codes({ name })).toEqual([finding]));

  it('with a rare character is a warning, which keeps nobody from going', () => {
    expect(check({ name: '王\u{20bb7}' }).findings.every(isWarning)).toBe(true);
  });
});

it.each([
  ['13800138000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['+852 5123 4567', '+85251234567'],
])('the phone %s is kept as %s', (phone, kept) => expect(check({ phone }).values.phone).toBe(kept));

it('a phone that the sheet kept as a number is whole, and a short one is a mistake', () => {
  expect(check({ phone: cell('1.3800138E10', 'number') }).values.phone).toBe('13800138000');
  expect(codes({ phone: '12345' })).toEqual([['phone', 'phone-form']]);
});

it('whatever stands in the cells, there is an answer, and who has no error has all that is needed', () => {
  const anything = fc.record(
    Object.fromEntries(
      fieldCodes.map((field) => [
        field,
        fc.record({
          text: fc.string({ unit: 'binary' }),
          kind: fc.constantFrom('text', 'number', 'formula', 'error'),
        }),
      ]),
    ) as Record<RosterField, fc.Arbitrary<SheetCell>>,
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anything, (cells) => {
      const { values, findings } = checkRow(cells, { today });
      const isGood = findings.every(isWarning);
      expect(isGood).toBe(
        isGood && Boolean(values.name && values['document-number'] && values['document-kind']),
      );
    }),
  );
});
