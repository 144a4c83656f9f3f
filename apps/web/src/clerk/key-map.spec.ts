import { commandOf, type Stroke } from './key-map.js';

const stroke = (code: string, rest: Partial<Stroke> = {}): Stroke => ({
  code,
  repeat: false,
  isComposing: false,
  modified: false,
  ...rest,
});

describe('keys of a clerk', () => {
  it('mean what is printed on the buttons', () => {
    const meanings = ['Enter', 'NumpadEnter', 'F2', 'F3', 'F4', 'F5'].map((code) => commandOf(stroke(code)));
    expect(meanings).toEqual(['primary', 'primary', 'recall', 'start', 'miss', undefined]);
  });

  it('mean nothing while held down, in a Chinese input method, or with Ctrl', () => {
    expect(commandOf(stroke('Enter', { repeat: true }))).toBeUndefined();
    expect(commandOf(stroke('Enter', { isComposing: true }))).toBeUndefined();
    expect(commandOf(stroke('F4', { modified: true }))).toBeUndefined();
  });
});
