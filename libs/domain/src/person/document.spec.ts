import { documentNumber, documentText, isDocument, type DocumentKind } from './document.js';

describe('The number of a document', () => {
  it.each([
    [' 11010519491231002x ', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['110105-19491231-002X', '11010519491231002X'],
    ['e1234 5678', 'E12345678'],
  ])('%s is read as %s', (written, number) => expect(documentNumber(written)).toBe(number));

  it.each<[DocumentKind, string]>([
    ['identity-card', '11010519491231002X'],
    ['passport', 'E12345678'],
    ['passport', 'X1A2B3C4'],
    ['hk-macao-permit', 'H12345678'],
    ['hk-macao-permit', 'M1234567800'],
    ['taiwan-permit', '12345678'],
    ['foreign-residence', 'CAN110108123456'],
  ])('of a %s may be %s', (kind, number) => expect(isDocument({ kind, number })).toBe(true));

  it.each<[DocumentKind, string, string]>([
    ['identity-card', '110105194912310021', 'a wrong check digit'],
    ['identity-card', '11010519491331002X', 'a thirteenth month'],
    ['identity-card', '440524188001010014', 'somebody of 1880'],
    ['identity-card', '110105194912310', '15 digits'],
    ['passport', 'PASSPORT', 'no digit at all'],
    ['passport', 'E1', 'two characters'],
    ['hk-macao-permit', 'A12345678', 'another letter'],
    ['taiwan-permit', '1234567', 'seven digits'],
    ['foreign-residence', 'CA1108123456789', 'two letters'],
  ])('of a %s is not %s: %s', (kind, number) => expect(isDocument({ kind, number })).toBe(false));

  it('is the same person however it is written, and another one with another kind', () => {
    const passport = { kind: 'passport', number: 'e 12345678' } as const;
    expect(documentText(passport)).toBe(documentText({ kind: 'passport', number: 'E12345678' }));
    expect(documentText({ kind: 'taiwan-permit', number: '12345678' })).not.toBe(
      documentText({ kind: 'passport', number: '12345678' }),
    );
  });
});
