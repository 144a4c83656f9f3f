/** A key as it was pressed. */
export interface Stroke {
  /** The physical key, so that a Chinese input method cannot eat it. */
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  /** With Alt or the like: never ours. */
  readonly modified: boolean;
}

/** `Ctrl+KeyZ`, `Shift+F9`, `NumpadAdd`: the same in the map, in storage and, nicer written, on the buttons. */
export function nameOf({ code, ctrl, shift }: Pick<Stroke, 'code' | 'ctrl' | 'shift'>): string {
  return `${ctrl ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${code}`;
}

const characters =
  /^(?:Shift\+)?(?:Key[A-Z]|Digit\d|Numpad(?!Enter)\w+|Space|Minus|Equal|Bracket\w+|Backslash|Semicolon|Quote|Comma|Period|Slash|Backquote|Intl\w+)$/;

/** A key that writes something: in a text field it belongs to the text, and it can be switched off as a command. */
export function writes(name: string): boolean {
  return characters.test(name);
}

export function isFunctionKey(name: string): boolean {
  return /^(?:Shift\+)?F\d+$/.test(name);
}

/** The figure on a key, of the row above the letters or of the number pad. */
export function figureOf(name: string): string | undefined {
  return /^(?:Digit|Numpad)(\d)$/.exec(name)?.[1];
}
