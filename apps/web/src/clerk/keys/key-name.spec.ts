import { ariaKey, keyName } from './key-name.js';

describe('a key on a button', () => {
  it.each([
    ['KeyP', 'P', 'P'],
    ['F9', 'F9', 'F9'],
    ['Shift+F9', 'Shift+F9', 'Shift+F9'],
    ['Ctrl+KeyZ', 'Ctrl+Z', 'Control+Z'],
    ['NumpadAdd', 'Num +', '+'],
    ['NumpadEnter', 'Num Enter', 'Enter'],
    ['Slash', '/', '/'],
  ])('%s is printed as “%s”, and named “%s” to helping software', (name, printed, aria) => {
    expect(keyName(name).en).toBe(printed);
    expect(ariaKey(name)).toBe(aria);
  });
});
