import type { Stroke } from './key-map.js';
import { panelMeaning } from './panel-keys.js';

const stroke = (code: string, rest: Partial<Stroke> = {}): Stroke => ({
  code,
  ctrl: false,
  repeat: false,
  isComposing: false,
  modified: false,
  ...rest,
});

describe('keys while a panel is open', () => {
  it('close it, move in it and take what is chosen', () => {
    expect(panelMeaning('transfer', stroke('Escape'))).toEqual({ type: 'closed' });
    expect(panelMeaning('hold', stroke('ArrowDown'))).toEqual({ type: 'moved', by: 1 });
    expect(panelMeaning('hold', stroke('ArrowUp', { repeat: true }))).toEqual({ type: 'moved', by: -1 });
    expect(panelMeaning('transfer', stroke('NumpadEnter'))).toEqual({ type: 'taken' });
  });

  it('take a reason by its figure, and leave figures to the text field', () => {
    expect(panelMeaning('hold', stroke('Digit2'))).toEqual({ type: 'taken', place: 1 });
    expect(panelMeaning('hold', stroke('Numpad4'))).toEqual({ type: 'taken', place: 3 });
    expect(panelMeaning('transfer', stroke('Digit2'))).toBeUndefined();
  });

  it('take nothing while held down or in a Chinese input method', () => {
    expect(panelMeaning('hold', stroke('Enter', { repeat: true }))).toBeUndefined();
    expect(panelMeaning('transfer', stroke('Enter', { isComposing: true }))).toBeUndefined();
    expect(panelMeaning('transfer', stroke('Escape', { isComposing: true }))).toBeUndefined();
    expect(panelMeaning('transfer', stroke('KeyE'))).toBeUndefined();
  });
});
