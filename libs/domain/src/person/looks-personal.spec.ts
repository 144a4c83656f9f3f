import { withoutPersonal } from './looks-personal.js';

describe('A text without personal numbers', () => {
  it.each([
    '310101199001011234',
    '31010119900101123X',
    '31010119900101123x',
    '13812345678',
    '+8613812345678',
    'E12345678',
    'EA1234567',
  ])('lacks %s wherever it stood', (number) => {
    for (const text of [number, `"${number}"`, `号码${number}。`, `id=${number}&x`, `tel ${number}`])
      expect(withoutPersonal(text)).not.toContain(number.slice(-8));
  });

  it.each([
    '{"level":30,"time":1793568476000,"pid":4711}',
    '019a2c5e-8d1f-7c3b-9a55-13812345678f',
    'e1234567-8d1f-4c3b-9a55-e12345678901',
    '7Q2M0KX4C9TZA',
    'A015 at window 3, revision 123456789012',
    'Halls1763900000000',
  ])('is else as it was: %s', (text) => expect(withoutPersonal(text)).toBe(text));
});
