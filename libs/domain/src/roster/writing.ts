/** Full-width Latin letters, digits and signs lie this far behind their ordinary forms. */
const shift = 0xfee0;

/** Full-width letters and digits as ordinary ones; Han characters stay what they are, so not by normalising. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - shift))
    .replaceAll('\u3000', ' ');
}

/** Without what nobody sees: blanks around, marks of direction, what a spreadsheet puts before text (`'`, `="…"`). */
export function trimmed(text: string): string {
  const visible = text.replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u0000-\u0008\u000b-\u001f]/g, '');
  const inner = /^="([^"]*)"$/.exec(visible.trim())?.[1] ?? visible;
  return inner.replace(/^[\s\u3000]*'?[\s\u3000]*|[\s\u3000]+$/g, '');
}

/** A number of a document as it is kept: half width, no blanks or dashes, capitals. */
export function plainNumber(text: string): string {
  return halfWidth(text)
    .replace(/[\s\-‐-―·.]/g, '')
    .toUpperCase();
}

/** Text that a spreadsheet would take for a formula is written so that it does not. */
export function neutralised(text: string): string {
  return /^[\s\u3000]*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text;
}
