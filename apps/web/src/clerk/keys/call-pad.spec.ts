import { padMeaning, type Pad } from './call-pad.js';
import { stroke } from './stroke-for-specs.js';

/** What is on the pad after these keys, and what the last one meant. */
function typed(codes: readonly string[], ticks = false) {
  let pad: Pad = '';
  let last: ReturnType<typeof padMeaning>;
  for (const code of codes) {
    last = padMeaning(pad, stroke(code), ticks);
    pad = last?.type === 'typed' ? last.pad : '';
  }
  return last;
}

const on = (pad: string) => ({ type: 'typed', pad });

describe('the call pad', () => {
  it('calls the number that was typed', () => {
    expect(typed(['Numpad0', 'Numpad1', 'Numpad5', 'NumpadEnter'])).toEqual({ type: 'call', number: '015' });
    expect(typed(['Digit1', 'Digit5', 'Enter'])).toEqual({ type: 'call', number: '15' });
  });

  it('takes a letter wherever it is typed', () => {
    expect(typed(['Numpad1', 'KeyA', 'Numpad5'])).toEqual(on('A15'));
    expect(typed(['Numpad1', 'KeyA', 'KeyB', 'NumpadEnter'])).toEqual({ type: 'call', number: 'B1' });
  });

  it('pauses on 0', () => {
    expect(typed(['Numpad0', 'NumpadEnter'])).toEqual({ type: 'pause' });
  });

  it('forgets what was typed wrongly', () => {
    expect(typed(['Numpad1', 'Numpad5', 'Backspace'])).toEqual(on('1'));
    expect(typed(['Numpad1', 'Escape'])).toEqual(on(''));
    expect(typed(['Numpad1', 'KeyA', 'Backspace', 'Enter'])).toEqual(on(''));
  });

  it('begins with a figure, never with a letter or a sign', () => {
    for (const code of ['KeyA', 'Enter', 'NumpadAdd', 'Backspace']) expect(typed([code])).toBeUndefined();
  });

  it('leaves the upper figures to the papers while somebody is served', () => {
    expect(typed(['Digit1'], true)).toBeUndefined();
    expect(typed(['Numpad1'], true)).toEqual(on('1'));
    expect(typed(['Numpad1', 'Digit2'], true)).toEqual(on('12'));
  });

  it('holds no more than a number can have', () => {
    expect(typed(Array.from({ length: 9 }, () => 'Numpad7'))).toEqual(on('777777'));
  });

  it('hears neither a key that is held down nor one with Ctrl', () => {
    expect(padMeaning('1', stroke('Numpad1', { repeat: true }), false)).toBeUndefined();
    expect(padMeaning('1', stroke('Digit1', { ctrl: true }), false)).toBeUndefined();
  });
});
