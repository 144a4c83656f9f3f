import { isFunctionKey, nameOf, writes, type Stroke } from './stroke.js';

/** Everything that a key may mean, in the order in which the key card names it. */
export const keyCommands = [
  'primary',
  'recall',
  'start',
  'miss',
  'pause',
  'transfer',
  'hold',
  'resume',
  'finish',
  'result',
  'walkUp',
  'tipSheet',
  'undo',
  'help',
  'emergency',
  'why',
  'close',
  'smallWindow',
  'keys',
] as const;

export type KeyCommand = (typeof keyCommands)[number];
export type KeyMap = Readonly<Record<KeyCommand, readonly string[]>>;

/** The first key of a command is the one that is printed on its button. F11 and F12 stay with the browser. */
export const usualKeys: KeyMap = {
  primary: ['Enter', 'F1', 'NumpadEnter'],
  recall: ['F2', 'NumpadAdd'],
  start: ['F3'],
  miss: ['F4', 'NumpadSubtract'],
  pause: ['F5'],
  transfer: ['F6', 'NumpadDivide'],
  hold: ['F7', 'NumpadMultiply'],
  resume: ['F8'],
  finish: ['End'],
  result: ['KeyR'],
  walkUp: ['KeyW'],
  tipSheet: ['KeyP'],
  undo: ['Ctrl+KeyZ'],
  help: ['F9'],
  emergency: ['Shift+F9'],
  why: ['F10'],
  close: ['Shift+F5'],
  smallWindow: ['KeyM'],
  keys: ['Shift+F1'],
};

/** The keys of one machine. Two kinds can be switched off: one may be in the way of another program, or of a hand. */
export interface ClerkKeys {
  readonly map: KeyMap;
  readonly functionKeys: boolean;
  /** Letters, figures and signs: whatever would write something elsewhere. */
  readonly singleKeys: boolean;
}

export const usualClerkKeys: ClerkKeys = { map: usualKeys, functionKeys: true, singleKeys: true };

function isOn({ functionKeys, singleKeys }: ClerkKeys, name: string): boolean {
  if (isFunctionKey(name)) return functionKeys;
  return singleKeys || !writes(name);
}

/** The keys of a command that work now. */
export function keysOf(keys: ClerkKeys, command: KeyCommand): readonly string[] {
  return keys.map[command].filter((name) => isOn(keys, name));
}

/** Whose key it is. */
export function holderOf(map: KeyMap, name: string): KeyCommand | undefined {
  return keyCommands.find((command) => map[command].includes(name));
}

/** What a key means. A key held down means it once. */
export function commandOf(keys: ClerkKeys, stroke: Stroke): KeyCommand | undefined {
  return stroke.repeat || stroke.isComposing ? undefined : ownerOf(keys, stroke);
}

/** A key of ours stays ours when it means nothing now: F3 would open the browser's search, F6 go to the address. */
export function isOwned(keys: ClerkKeys, stroke: Stroke): boolean {
  return ownerOf(keys, stroke) !== undefined;
}

function ownerOf(keys: ClerkKeys, stroke: Stroke): KeyCommand | undefined {
  const name = nameOf(stroke);
  return stroke.modified || !isOn(keys, name) ? undefined : holderOf(keys.map, name);
}

/** Keys that mean two things at once. */
export function conflictsOf(map: KeyMap): string[] {
  const names = keyCommands.flatMap((command) => map[command]);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
