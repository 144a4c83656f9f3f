/**
 * Numbers of identity cards, passports and mobile phones. Digits within a longer run of hexadecimal ones are an id of
 * ours and stay.
 */
const patterns = [
  /(?<![0-9a-f])\d{17}[\dx](?![0-9a-f])/gi,
  /(?<![0-9a-f])(?:86)?1[3-9]\d{9}(?![0-9a-f])/gi,
  /(?<![0-9a-z-])[DEGPS][A-Z]?\d{7,8}(?![0-9a-z-])/gi,
];

/** The text with everything that looks like the number of a person taken out: for logs, which should hold none. */
export function withoutPersonal(text: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, '[personal]'), text);
}
