/** Characters of one burst, at most so far apart; a person types slower than a tenth of a second a key. */
const gapMs = 50;
const codeLength = 13;

/**
 * A scanner types like a keyboard, only faster. What came in one burst is a code; what a hand types is none. An address
 * that ends with the code, as on the page of a group, counts as the code.
 */
export class Burst {
  private text = '';
  private last = -Infinity;

  /** The physical key, as `KeyboardEvent.code` names it: an input method left on changes nothing. */
  key(code: string, at: number): void {
    if (at - this.last > gapMs) this.text = '';
    this.last = at;
    this.text += characterOf(code);
  }

  /** At the end of a burst (Enter, Tab, or silence): the code, if it was one. */
  end(): string | null {
    const found = new RegExp(`(^|/)([0-9A-HJKMNP-TV-Z]{${codeLength}})/?$`).exec(this.text);
    this.text = '';
    return found?.[2] ?? null;
  }
}

function characterOf(code: string): string {
  const [, character] = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code) ?? [];
  if (character) return character;
  return code.startsWith('Shift') ? '' : '/';
}
