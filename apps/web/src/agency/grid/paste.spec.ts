import { isOneCell, pasted } from './paste.js';

const size = { rows: 10, columns: 4 };

describe('what a spreadsheet lays on the clipboard', () => {
  it('goes to the right and down from the chosen cell', () => {
    expect(pasted('王芳\tE12345678\r\n李明\tE12345679\r\n', { row: 2, column: 1 }, size)).toEqual([
      { row: 2, column: 1, text: '王芳' },
      { row: 2, column: 2, text: 'E12345678' },
      { row: 3, column: 1, text: '李明' },
      { row: 3, column: 2, text: 'E12345679' },
    ]);
  });

  it('is left out where there are no rows and columns any more', () => {
    expect(pasted('a\tb\nc\td', { row: 9, column: 3 }, size)).toEqual([{ row: 9, column: 3, text: 'a' }]);
  });

  it('keeps empty cells, so that nothing moves to the left', () => {
    expect(pasted('a\t\tc', { row: 0, column: 0 }, size).map(({ text }) => text)).toEqual(['a', '', 'c']);
    expect(pasted('a\t', { row: 0, column: 0 }, size).map(({ text }) => text)).toEqual(['a', '']);
  });

  it('may have a line break within quotes, and quotes within quotes', () => {
    expect(pasted('"王\n芳"\t"a ""b"""', { row: 0, column: 0 }, size).map(({ text }) => text)).toEqual([
      '王\n芳',
      'a "b"',
    ]);
  });

  it('is ordinary text when it is one cell', () => {
    expect(isOneCell('E12345678')).toBe(true);
    expect(isOneCell('E12345678\n')).toBe(true);
    expect(isOneCell('a\tb')).toBe(false);
    expect(isOneCell('a\nb')).toBe(false);
  });
});
