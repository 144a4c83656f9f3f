import type { WindowAction } from '#contracts';

export type KeyCommand = 'primary' | WindowAction;

/** Printed on the buttons. Physical keys, so that a Chinese input method cannot eat them. */
export const keyOf: Readonly<Partial<Record<KeyCommand, string>>> = {
  primary: 'Enter',
  recall: 'F2',
  start: 'F3',
  miss: 'F4',
};

export interface Stroke {
  readonly code: string;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly modified: boolean;
}

/** What a key means. A key held down means it once. */
export function commandOf({ code, repeat, isComposing, modified }: Stroke): KeyCommand | undefined {
  if (repeat || isComposing || modified) return undefined;
  const name = code === 'NumpadEnter' ? 'Enter' : code;
  const commands = Object.keys(keyOf) as KeyCommand[];
  return commands.find((command) => keyOf[command] === name);
}
