import { PressKeys } from './press-keys.js';

describe('keys of a holder’s presses', () => {
  it('are new for each press', () => {
    const keys = new PressKeys();
    const first = keys.keyOf('defer');
    keys.answered(undefined);
    expect(keys.keyOf('defer')).not.toBe(first);
  });

  it('are new after a refusal, which is an answer', () => {
    const keys = new PressKeys();
    const first = keys.keyOf('rejoin');
    keys.answered({ uncertain: false });
    expect(keys.keyOf('rejoin')).not.toBe(first);
  });

  it('stay the same while nobody knows whether it happened, but only for the same thing', () => {
    const keys = new PressKeys();
    const first = keys.keyOf('defer');
    keys.answered({ uncertain: true });
    expect(keys.keyOf('defer')).toBe(first);
    expect(keys.keyOf('cancel')).not.toBe(first);
  });
});
