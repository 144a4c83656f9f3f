import { keyCommands, type KeyCommand, type KeyMap } from './key-map.js';
import { figureOf } from './stroke.js';

const fixed = ['Escape', 'Tab', 'Backspace', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'F11', 'F12'];
const alone = /(?:Control|Shift|Alt|Meta|OS)(?:Left|Right)$|^(?:Caps|Num|Scroll)Lock$/;
/** The browser or the clerk's other program needs them, and the first four never reach a page at all. */
const taken = /^Ctrl\+(?:Shift\+)?(?:Key[WTNQACVXSFPR]|Tab|F\d+)$/;

/** A key on its way to be pressed with another one. */
export function isModifier(name: string): boolean {
  return alone.test(name);
}

/** Figures call numbers and tick papers; the keys that lead out of everything must always do so. */
export function mayMean(name: string): boolean {
  return !fixed.includes(name.replace(/^Shift\+/, '')) && !taken.test(name) && figureOf(name) === undefined;
}

/** From now on the key means this, and nothing else; without a command it means nothing. */
export function taught(map: KeyMap, name: string, command: KeyCommand | null): KeyMap {
  const entries = keyCommands.map((one) => {
    const others = map[one].filter((key) => key !== name);
    return [one, one === command ? [name, ...others] : others] as const;
  });
  return Object.fromEntries(entries) as unknown as KeyMap;
}
