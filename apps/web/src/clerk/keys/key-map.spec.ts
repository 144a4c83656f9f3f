import {
  commandOf,
  conflictsOf,
  isOwned,
  keyCommands,
  keysOf,
  usualClerkKeys,
  usualKeys,
} from './key-map.js';
import { isModifier, mayMean, taught } from './learn.js';
import { stroke } from './stroke-for-specs.js';
import { nameOf } from './stroke.js';

const press = (code: string, different = {}) => commandOf(usualClerkKeys, stroke(code, different));

describe('the usual keys', () => {
  it('mean one thing each', () => {
    expect(conflictsOf(usualKeys)).toEqual([]);
  });

  it('leave F11, F12, figures and the way out to others', () => {
    const names = keyCommands.flatMap((command) => usualKeys[command]);
    expect(names.filter((name) => !mayMean(name))).toEqual([]);
  });

  it('give every command a key', () => {
    expect(keyCommands.filter((command) => usualKeys[command].length === 0)).toEqual([]);
  });

  it.each([
    ['F1', 'primary'],
    ['F2', 'recall'],
    ['F3', 'start'],
    ['F4', 'miss'],
    ['F5', 'pause'],
    ['F6', 'transfer'],
    ['F7', 'hold'],
    ['F8', 'resume'],
    ['F9', 'help'],
  ])('are the row that clerks know: %s is %s', (code, command) => {
    expect(press(code)).toBe(command);
  });

  it.each([
    ['NumpadEnter', 'primary'],
    ['NumpadAdd', 'recall'],
    ['NumpadSubtract', 'miss'],
    ['NumpadMultiply', 'hold'],
    ['NumpadDivide', 'transfer'],
  ])('make a call pad of any number pad: %s is %s', (code, command) => {
    expect(press(code)).toBe(command);
  });

  it('with Ctrl or Shift are other keys, and with Alt nobody’s', () => {
    expect(press('KeyZ', { ctrl: true })).toBe('undo');
    expect(press('F9', { shift: true })).toBe('emergency');
    expect(press('F2', { ctrl: true })).toBeUndefined();
    expect(press('F2', { modified: true })).toBeUndefined();
  });

  it('mean nothing while held down or in an input method, but do not go to the browser', () => {
    expect(press('F5', { repeat: true })).toBeUndefined();
    expect(isOwned(usualClerkKeys, stroke('F5', { repeat: true }))).toBe(true);
    expect(press('KeyP', { isComposing: true })).toBeUndefined();
  });
});

describe('switching keys off', () => {
  it('takes the row of function keys away, and nothing else', () => {
    const keys = { ...usualClerkKeys, functionKeys: false };
    expect(keysOf(keys, 'recall')).toEqual(['NumpadAdd']);
    expect(commandOf(keys, stroke('F9', { shift: true }))).toBeUndefined();
    expect(isOwned(keys, stroke('F5'))).toBe(false);
    expect(keysOf(keys, 'primary')).toEqual(['Enter', 'NumpadEnter']);
  });

  it('takes every key that would write something away', () => {
    const keys = { ...usualClerkKeys, singleKeys: false };
    for (const code of ['KeyR', 'KeyW', 'KeyP', 'KeyM', 'NumpadAdd', 'NumpadDivide'])
      expect(commandOf(keys, stroke(code))).toBeUndefined();
    expect(commandOf(keys, stroke('NumpadEnter'))).toBe('primary');
    expect(commandOf(keys, stroke('F2'))).toBe('recall');
  });
});

describe('teaching a key', () => {
  it('gives it one meaning, and takes it from whoever had it', () => {
    const map = taught(usualKeys, 'F2', 'help');
    expect(map.help).toEqual(['F2', 'F9']);
    expect(map.recall).toEqual(['NumpadAdd']);
    expect(conflictsOf(map)).toEqual([]);
  });

  it('may leave it without any', () => {
    expect(taught(usualKeys, 'KeyM', null).smallWindow).toEqual([]);
  });

  it.each([
    'Escape',
    'Tab',
    'F11',
    'F12',
    'Shift+F12',
    'Digit5',
    'Numpad0',
    'Ctrl+KeyW',
    'Ctrl+KeyC',
    'Ctrl+F4',
  ])('is refused for %s', (name) => {
    expect(mayMean(name)).toBe(false);
  });

  it.each(['F1', 'Shift+F2', 'KeyQ', 'Space', 'Pause', 'NumpadDecimal', 'Ctrl+KeyZ', 'Enter'])(
    'is possible for %s',
    (name) => {
      expect(mayMean(name)).toBe(true);
    },
  );

  it('waits for the key that goes with Shift or Ctrl', () => {
    expect(isModifier(nameOf(stroke('ShiftLeft', { shift: true })))).toBe(true);
    expect(isModifier('F2')).toBe(false);
  });
});
