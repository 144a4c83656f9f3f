import { Burst } from './burst.js';

const keysOf = (text: string) =>
  Array.from(text, (character) => {
    if (/[A-Z]/i.test(character)) return `Key${character.toUpperCase()}`;
    return /[0-9]/.test(character) ? `Digit${character}` : 'Slash';
  });

function typed(text: string, gapMs: number): string | null {
  const burst = new Burst();
  keysOf(text).forEach((key, index) => burst.key(key, 1_000 + index * gapMs));
  return burst.end();
}

describe('what comes in over the keyboard', () => {
  it.each([5, 16, 35])('is a code when its keys are %i ms apart', (gap) => {
    expect(typed('7Q2M0KX4C9TZA', gap)).toBe('7Q2M0KX4C9TZA');
  });

  it('is none when a hand types it', () => {
    expect(typed('7Q2M0KX4C9TZA', 110)).toBeNull();
  });

  it('may be the address of a group, whose last part is the code', () => {
    expect(typed('http://hall.test/g/7Q2M0KX4C9TZA', 10)).toBe('7Q2M0KX4C9TZA');
  });

  it('is not a code when it is longer, shorter or of other letters', () => {
    expect(typed('7Q2M0KX4C9TZAA', 10)).toBeNull();
    expect(typed('7Q2M0KX4C9TZ', 10)).toBeNull();
    expect(typed('7Q2M0KX4C9TZU', 10)).toBeNull();
  });

  it('does not hang on what was typed before', () => {
    const burst = new Burst();
    burst.key('KeyA', 0);
    keysOf('7Q2M0KX4C9TZA').forEach((key, index) => burst.key(key, 900 + index * 10));
    expect(burst.end()).toBe('7Q2M0KX4C9TZA');
  });

  it('counts the shift of a capital letter as nothing', () => {
    const burst = new Burst();
    keysOf('7Q2M0KX4C9TZA').forEach((key, index) => {
      burst.key('ShiftLeft', index * 10);
      burst.key(key, index * 10 + 2);
    });
    expect(burst.end()).toBe('7Q2M0KX4C9TZA');
  });
});
