import type { Text } from '../../shared/text.js';

const signs: Readonly<Record<string, string>> = {
  Add: '+',
  Subtract: '−',
  Multiply: '*',
  Divide: '/',
  Decimal: '.',
  Enter: 'Enter',
};

const plain: Readonly<Record<string, string>> = {
  Space: 'Space',
  Minus: '-',
  Equal: '=',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
};

/** A key as it is printed on a button or on the key card. */
export function keyName(name: string): Text {
  const [, prefix = '', code = ''] = /^((?:Ctrl\+|Shift\+)*)(.*)$/.exec(name) ?? [];
  const pad = /^Numpad(.+)$/.exec(code)?.[1];
  if (pad !== undefined) {
    const sign = signs[pad] ?? pad;
    return { zh: `${prefix}小键盘 ${sign}`, en: `${prefix}Num ${sign}` };
  }
  const sign = `${prefix}${plain[code] ?? code.replace(/^(?:Key|Digit)/, '')}`;
  return { zh: sign, en: sign };
}

/** The same key for `aria-keyshortcuts`. */
export function ariaKey(name: string): string {
  return keyName(name).en.replace('Ctrl', 'Control').replace(/^Num /, '');
}
