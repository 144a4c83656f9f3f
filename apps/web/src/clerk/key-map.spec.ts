import { commandOf, isOwned, type Stroke } from './key-map.js';

const stroke = (code: string, rest: Partial<Stroke> = {}): Stroke => ({
  code,
  ctrl: false,
  repeat: false,
  isComposing: false,
  modified: false,
  ...rest,
});

describe('keys of a clerk', () => {
  it.each([
    ['Enter', 'primary'],
    ['NumpadEnter', 'primary'],
    ['F2', 'recall'],
    ['F3', 'start'],
    ['F4', 'miss'],
    ['F5', undefined],
    ['F6', 'transfer'],
    ['F7', 'hold'],
    ['F8', 'resume'],
    ['KeyZ', undefined],
  ])('%s means what is printed on the buttons: %s', (code, command) => {
    expect(commandOf(stroke(code))).toBe(command);
  });

  it('take a call back with Ctrl+Z, and nothing else with Ctrl', () => {
    expect(commandOf(stroke('KeyZ', { ctrl: true }))).toBe('retract');
    expect(commandOf(stroke('Enter', { ctrl: true }))).toBeUndefined();
    expect(commandOf(stroke('KeyZ', { ctrl: true, modified: true }))).toBeUndefined();
  });

  it('mean nothing while held down, in a Chinese input method, or with Alt', () => {
    expect(commandOf(stroke('Enter', { repeat: true }))).toBeUndefined();
    expect(commandOf(stroke('Enter', { isComposing: true }))).toBeUndefined();
    expect(commandOf(stroke('F4', { modified: true }))).toBeUndefined();
  });

  it('are kept from the browser, which knows some of them too', () => {
    expect(['F3', 'F6', 'F7'].every((code) => isOwned(stroke(code)))).toBe(true);
    expect(isOwned(stroke('F5'))).toBe(false);
    expect(isOwned(stroke('F4', { modified: true }))).toBe(false);
  });
});
