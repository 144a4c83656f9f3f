import fc from 'fast-check';
import { compoundSurnames } from './compound-surnames.js';
import { mask, type MaskMode, type Personal } from './mask.js';

const kinds: Personal[] = ['name', 'identity', 'phone', 'email'];
const modes: MaskMode[] = ['strict', 'usual'];
const shown = (masked: string) => Array.from(masked.replace(/[* ]/g, ''));

describe('A name', () => {
  it.each([
    ['张三', '张*', '张*'],
    ['张小明', '张**', '张*明'],
    ['欧阳修文', '欧阳**', '欧阳**'],
    ['欧阳修', '欧阳*', '欧阳*'],
    ['歐陽修文', '歐陽**', '歐陽**'],
    ['阿卜杜拉·买买提', '阿****', '阿****'],
    ['买·买提', '买**', '买**'],
    ['John Smith', 'J*** S****', 'J*** S****'],
    ['王', '*', '*'],
    ['J', '*', '*'],
    ['', '*', '*'],
    ['  张 小 明 ', '张**', '张*明'],
    ['Ｊｏｈｎ', 'J***', 'J***'],
    ['José', 'J***', 'J***'],
    ["O'Neill", 'O****', 'O****'],
    ['𠮷野家', '𠮷**', '𠮷*家'],
    ['欧阳', '欧*', '欧*'],
    ['310101199001011234', '****', '****'],
    ['\u202e张三', '张*', '张*'],
    ['张\u200b三', '张*', '张*'],
  ])('%j is shown as %j, or as %j where the usual mask is allowed', (name, strict, usual) => {
    expect(mask('name', name)).toBe(strict);
    expect(mask('name', name, 'usual')).toBe(usual);
  });

  it('keeps every compound surname whole, and nothing else', () => {
    for (const surname of compoundSurnames) expect(mask('name', `${surname}某某`)).toBe(`${surname}**`);
  });

  it('of hundreds of words takes no more room than of four', () => {
    expect(mask('name', 'Wolfeschlegelsteinhausen '.repeat(300))).toBe('W**** W**** W**** W****');
  });
});

describe('A number', () => {
  it.each([
    ['identity', '31010119900101123X', '****123X'],
    ['identity', 'E12345678', '****5678'],
    ['identity', '１１０１０１１９９００１０１１２３４', '****1234'],
    ['identity', '1234', '****'],
    ['phone', '13812345678', '****5678'],
    ['phone', '0571-8765 4321', '****4321'],
    ['phone', '110', '****'],
    ['email', 'li.hua@example.com', '****@example.com'],
    ['email', 'nonsense', '****'],
    ['email', '@example.com', '****'],
  ] as const)('%s %j is shown as %j', (kind, value, masked) => {
    expect(mask(kind, value)).toBe(masked);
  });
});

describe('Whatever is masked', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^[\u4e00-\u9fff·]{1,40}$/),
  );

  it('never comes out whole, never as nothing, and always has a star', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...kinds), fc.constantFrom(...modes), (value, kind, mode) => {
        const masked = mask(kind, value, mode);
        expect(masked).toContain('*');
        if (/[\p{L}\p{N}]/u.test(value)) expect(masked).not.toContain(value.trim());
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows of a name at most the surname, or the first letters of four words, and in the usual mode one more', () => {
    fc.assert(
      fc.property(anything, (name) => {
        expect(shown(mask('name', name)).length).toBeLessThanOrEqual(4);
        expect(shown(mask('name', name, 'usual')).length).toBeLessThanOrEqual(4);
        expect(mask('name', name).length).toBeLessThanOrEqual(4 * 7);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows of a number at most its last four characters, and less than half', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9X]{0,30}$/), (number) => {
        const visible = shown(mask('identity', number));
        expect(visible.length).toBeLessThanOrEqual(Math.min(4, number.length / 2));
      }),
    );
  });

  it('tells nothing by the length of what is hidden', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥]{6,60}$/), (name) => {
        expect(mask('name', `王${name}`)).toBe('王****');
      }),
    );
  });

  it('masks what is masked already to something no longer', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const once = mask('name', name);
        expect(shown(mask('name', once)).length).toBeLessThanOrEqual(shown(once).length);
      }),
    );
  });
});
