import { stroke } from '../keys/stroke-for-specs.js';
import { panelMeaning } from './panel-keys.js';

describe('keys while a panel is open', () => {
  it('close it, move in it and take what is chosen', () => {
    expect(panelMeaning('transfer', stroke('Escape'))).toEqual({ type: 'closed' });
    expect(panelMeaning('hold', stroke('ArrowDown'))).toEqual({ type: 'moved', by: 1 });
    expect(panelMeaning('hold', stroke('ArrowUp', { repeat: true }))).toEqual({ type: 'moved', by: -1 });
    expect(panelMeaning('transfer', stroke('NumpadEnter'))).toEqual({ type: 'taken' });
  });

  it('change the time where there is one, and the text elsewhere', () => {
    expect(panelMeaning('pause', stroke('ArrowRight'))).toEqual({ type: 'timed', by: 1 });
    expect(panelMeaning('hold', stroke('ArrowLeft'))).toEqual({ type: 'timed', by: -1 });
    expect(panelMeaning('transfer', stroke('ArrowLeft'))).toBeUndefined();
  });

  it('take a reason by its figure, and leave figures to the text field', () => {
    expect(panelMeaning('hold', stroke('Digit2'))).toEqual({ type: 'taken', place: 1 });
    expect(panelMeaning('hold', stroke('Numpad4'))).toEqual({ type: 'taken', place: 3 });
    expect(panelMeaning('hold', stroke('Digit0'))).toBeUndefined();
    expect(panelMeaning('transfer', stroke('Digit2'))).toBeUndefined();
  });

  it('belong to a form, but for the way out', () => {
    expect(panelMeaning('why', stroke('Enter'))).toBeUndefined();
    expect(panelMeaning('keys', stroke('ArrowDown'))).toBeUndefined();
    expect(panelMeaning('why', stroke('Escape'))).toEqual({ type: 'closed' });
  });

  it('take nothing while held down or in a Chinese input method', () => {
    expect(panelMeaning('hold', stroke('Enter', { repeat: true }))).toBeUndefined();
    expect(panelMeaning('transfer', stroke('Enter', { isComposing: true }))).toBeUndefined();
    expect(panelMeaning('transfer', stroke('Escape', { isComposing: true }))).toBeUndefined();
    expect(panelMeaning('transfer', stroke('KeyE'))).toBeUndefined();
  });
});
