import type { WindowAction } from '#contracts';

export type KeyCommand = 'primary' | WindowAction | 'hold' | 'transfer' | 'resume';

/** Printed on the buttons. Physical keys, so that a Chinese input method cannot eat them. */
export const keyOf: Readonly<Partial<Record<KeyCommand, string>>> = {
  primary: 'Enter',
  recall: 'F2',
  start: 'F3',
  miss: 'F4',
  transfer: 'F6',
  hold: 'F7',
  resume: 'F8',
  retract: 'Ctrl+Z',
};

export interface Stroke {
  readonly code: string;
  readonly ctrl: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  /** With Alt, Shift or the like: never ours. */
  readonly modified: boolean;
}

const owned: readonly string[] = Object.values(keyOf);

/** `Ctrl+Z`, as it is printed. */
function nameOf({ code, ctrl }: Stroke): string {
  const name = code === 'NumpadEnter' ? 'Enter' : code.replace(/^Key/, '');
  return ctrl ? `Ctrl+${name}` : name;
}

/** A key of ours stays ours when it means nothing now: F3 would open the browser's search, F6 go to the address. */
export function isOwned(stroke: Stroke): boolean {
  return !stroke.modified && owned.includes(nameOf(stroke));
}

/** What a key means. A key held down means it once. */
export function commandOf(stroke: Stroke): KeyCommand | undefined {
  if (stroke.repeat || stroke.isComposing || stroke.modified) return undefined;
  const commands = Object.keys(keyOf) as KeyCommand[];
  return commands.find((command) => keyOf[command] === nameOf(stroke));
}
