import { csvOf, travellers } from './travellers.js';
import { partsOf, workbookOf, type TestCell, type TestSheet, type TestWorkbook } from './workbook.js';
import { zipOf } from './zip.js';

/** A file that somebody may hand in, by mistake or on purpose. */
export interface TortureFile {
  readonly name: string;
  readonly make: () => Buffer;
  /** Whether travellers can be read from it all the same. */
  readonly readable: boolean;
}

const people = travellers(12, 700);
const header = ['姓名', '证件号码', '手机号码'];
const lines: TestCell[][] = people.map(({ name, card, phone }) => [name, card, phone]);
const sheet = (
  rows: readonly (readonly TestCell[])[] = [header, ...lines],
  more: Partial<TestSheet> = {},
): TestSheet => ({ rows, ...more });
const good: TestWorkbook = { sheets: [sheet()] };
const file = (name: string, readable: boolean, make: () => Buffer): TortureFile => ({ name, readable, make });
const book = (name: string, readable: boolean, workbook: TestWorkbook): TortureFile =>
  file(name, readable, () => workbookOf(workbook));
const text = (name: string, readable: boolean, content: string | Buffer): TortureFile =>
  file(name, readable, () => Buffer.from(content));
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const spaces = (megabytes: number) => ' '.repeat(megabytes * 1_024 * 1_024);
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">';

/** Unpacks to far more than it is. */
const bombs = [
  ...[80, 200, 500].map((size) =>
    book(`spaces of ${size} MB`, false, {
      sheets: [sheet([header], { after: spaces(size) })],
      strings: `<sst>${spaces(size)}</sst>`,
    }),
  ),
  ...[20, 60].map((size) =>
    book(`shared strings of ${size} MB`, false, {
      ...good,
      strings: `<sst>${'<si><t>x</t></si>'.repeat(size * 60_000)}</sst>`,
    }),
  ),
  ...[600, 2_000].map((count) =>
    book(`${count} parts`, false, {
      ...good,
      parts: times(count, (index) => ({ name: `x${index}`, content: 'x' })),
    }),
  ),
  ...[3_000, 20_000].map((count) =>
    book(`${count} rows`, false, {
      sheets: [sheet([header, ...times(count, (index) => lines[index % 12] ?? [])])],
    }),
  ),
  ...[300, 5_000].map((count) =>
    book(`${count} columns`, false, { sheets: [sheet([header, times(count, (index) => `x${index}`)])] }),
  ),
  book('a million empty rows', true, {
    sheets: [sheet(undefined, { after: '' }), sheet([[]], { before: '<x>'.repeat(0), after: '' })],
  }),
  book('a cell of 5 MB', true, {
    sheets: [sheet([header, ...lines, [`x${'长'.repeat(1_700_000)}`, people[0]?.card]])],
  }),
  file('a zip in a zip', false, () => zipOf([{ name: 'inner.xlsx', content: workbookOf(good) }])),
  file('a part that lies about its size', false, () =>
    zipOf(partsOf(good).map((part) => ({ ...part, claims: 10 }))),
  ),
];

/** Tries to be read by what reads it. */
const attacks = [
  book('a billion laughs', false, { ...good, prolog: `${entity}]>` }),
  book('a foreign entity', false, {
    ...good,
    prolog: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  }),
  book('a foreign document type', false, {
    ...good,
    prolog: '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">',
  }),
  book('macros beside the sheet', true, { ...good, parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
  book('links to other workbooks', true, {
    ...good,
    parts: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }],
  }),
  ...['../../etc/passwd', '/etc/passwd', 'C:\\x', 'xl/../../x'].map((name) =>
    book(`a part called ${name}`, false, { ...good, parts: [{ name, content: 'x' }] }),
  ),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].flatMap((word) => [
    book(`a header ${word}`, true, {
      sheets: [sheet([[...header, word], ...lines.map((line) => [...line, 'x'])])],
    }),
    book(`a sheet ${word}`, true, { sheets: [sheet(undefined, { name: word })] }),
    text(`a header ${word} in a .csv`, true, csvOf(people).replace('手机号码', word)),
  ]),
  ...['=1+1', '=cmd|calc!A1', '@SUM(1)', '-1+1', '+1', '=HYPERLINK("http://x","y")'].flatMap((formula) => [
    text(
      `${formula} in a .csv`,
      true,
      `${csvOf(people)}\r\n"${formula.replaceAll('"', '""')}",${people[0]?.card},`,
    ),
    book(`${formula} as a formula`, true, {
      sheets: [
        sheet([
          header,
          ...lines,
          [
            { xml: `<c r="{at}"><f>${formula.slice(1).replaceAll('"', '&quot;')}</f><v>1</v></c>` },
            people[0]?.card,
          ],
        ]),
      ],
    }),
  ]),
];

/** Breaks off, or was never whole. */
const broken = [
  ...times(60, (index) =>
    file(`the first ${index + 1}/61 of a workbook`, false, () => {
      const whole = workbookOf(good);
      return whole.subarray(0, Math.max(5, Math.floor((whole.length * (index + 1)) / 61)));
    }),
  ),
  ...times(40, (index) =>
    file(`a workbook with byte ${index} of 40 changed`, false, () => {
      const bytes = Buffer.from(workbookOf(good));
      const at = Math.floor((bytes.length * index) / 40);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      return bytes;
    }),
  ),
  ...['workbook.xml', '_rels/workbook.xml.rels', 'worksheets/sheet1.xml'].flatMap((part) =>
    ['', '<', '<a><b></a>', '<x/>', '\u0000', '{}'].map((content) =>
      book(`${part} is ${JSON.stringify(content)}`, false, {
        ...good,
        parts: [{ name: `xl/${part}`, content }],
      }),
    ),
  ),
  file('an encrypted part', false, () =>
    zipOf(partsOf(good).map((part) => ({ ...part, isEncrypted: true }))),
  ),
  file('two parts of one name', false, () => zipOf([...partsOf(good), ...partsOf(good)])),
  text(
    'an encrypted workbook',
    false,
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
  ),
  text('an old workbook', false, Buffer.from('d0cf11e0a1b11ae10000', 'hex')),
  ...[
    '%PDF-1.7',
    '\x89PNG\r\n',
    'GIF89a',
    '\xff\xd8\xff\xe0',
    'Rar!',
    '7z\xbc\xaf\x27',
    '\x1f\x8b\x08',
    '<html>',
    '<?xml version="1.0"?>',
    'MZ\x90',
    '\x7fELF',
    '{\\rtf1',
  ].map((start) => text(`begins with ${JSON.stringify(start)}`, false, Buffer.from(start, 'latin1'))),
];

/** Odd, and somebody's honest work. */
const honest = [
  ...times(29, (index) =>
    book(`a header in row ${index + 1}`, true, {
      sheets: [sheet([...times(index, () => ['港澳团队']), header, ...lines])],
    }),
  ),
  ...times(20, (index) =>
    book(`${index} columns before the name`, true, {
      sheets: [
        sheet([
          [...times(index, (n) => `备用${n}`), ...header],
          ...lines.map((line) => [...times(index, () => ''), ...line]),
        ]),
      ],
    }),
  ),
  ...times(20, (index) =>
    book(`merged cells, ${index}`, true, {
      sheets: [
        sheet(undefined, {
          after: `<mergeCells><mergeCell ref="A${index + 1}:C${index + 1}"/></mergeCells>`,
        }),
      ],
    }),
  ),
  ...times(12, (index) =>
    book(`row ${index + 2} is hidden`, true, { sheets: [sheet(undefined, { hiddenRows: [index + 2] })] }),
  ),
  ...times(10, (index) =>
    book(`dimension lie ${index}`, true, {
      sheets: [sheet(undefined, { before: `<dimension ref="A1:${'XFD'}${10 ** (index % 7)}"/>` })],
    }),
  ),
  ...times(12, (index) =>
    book(`a damaged number in row ${index + 2}`, true, {
      sheets: [
        sheet([
          header,
          ...lines.map((line, at) =>
            at === index ? [line[0], { number: '4.4030419500101E+17' }, line[2]] : line,
          ),
        ]),
      ],
    }),
  ),
  ...times(8, (index) =>
    book(`the roster is sheet ${index + 1}`, true, {
      sheets: [...times(index, () => sheet([['封面']])), sheet()],
    }),
  ),
  book('a hidden sheet before', true, { sheets: [sheet([['x']], { state: 'hidden' }), sheet()] }),
  book('counts from 1904', true, { ...good, properties: '<workbookPr date1904="1"/>' }),
  ...[',', ';', '\t'].map((delimiter) =>
    text(`a .csv with ${JSON.stringify(delimiter)}`, true, csvOf(people).replaceAll(',', delimiter)),
  ),
  ...['\n', '\r\n', '\r'].map((end) =>
    text(`a .csv with ${JSON.stringify(end)}`, true, csvOf(people).replaceAll('\r\n', end)),
  ),
  text('UTF-8 with a mark', true, `\ufeff${csvOf(people)}`),
  text('UTF-16', true, Buffer.from(`\ufeff${csvOf(people)}`, 'utf16le')),
  text('UTF-16 the other way round', true, Buffer.from(`\ufeff${csvOf(people)}`, 'utf16le').swap16()),
  text('an open quote', false, `${csvOf(people)}\r\n"x`),
  text('nothing', false, ''),
  text('blanks', false, '   \r\n  \r\n'),
  text('a header and nobody', false, header.join(',')),
  text('another table', false, '品名,数量\r\n苹果,3\r\n'),
  text('zeros', false, Buffer.alloc(5_000)),
  ...times(10, (index) =>
    text(
      `noise ${index}`,
      false,
      Buffer.from(times(3_000, (at) => (at * 7_919 * (index + 3) + (at >> 3)) & 255)),
    ),
  ),
];

export const tortureFiles: readonly TortureFile[] = [...bombs, ...attacks, ...broken, ...honest];
