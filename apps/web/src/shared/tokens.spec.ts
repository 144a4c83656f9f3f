import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
);

function luminance(token: string): number {
  const hex = tokens.get(token);
  if (!hex) throw new Error(`No colour --${token} in tokens.css`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const zones = ['a', 'b', 'c', 'd', 'e', 'other'].map((letter) => `zone-${letter}`);
const pairs = (texts: string[], grounds: string[]) =>
  texts.flatMap((text) => grounds.map((ground) => [text, ground]));

const publicText = [
  ...pairs(['on-ink', 'on-ink-quiet', 'on-ink-dim', 'jade-on-ink', 'amber-on-ink'], ['ink', 'ink-raised']),
  // A caption, and a window display while it calls.
  ...pairs(['ink'], ['on-ink']),
  ...pairs(['on-paper', 'on-paper-quiet', 'jade', 'amber', 'seal'], ['paper', 'paper-raised']),
  ...pairs(['on-paper', 'amber'], ['amber-wash']),
  ...pairs(['on-seal'], ['seal', 'seal-pressed']),
  // The letter in its chip: white on the zone's colour on paper, ink on its light one on ink.
  ...pairs(['paper-raised', 'paper'], zones),
  ...pairs(
    ['ink', 'ink-raised'],
    zones.map((zone) => `${zone}-on-ink`),
  ),
];

const outlines = [
  ...pairs(['paper-outline'], ['paper', 'paper-raised']),
  ...pairs(['ink-outline'], ['ink', 'ink-raised']),
];

describe('the colours', () => {
  it.each(publicText)('--%s on --%s can be read by everybody: at least 7:1', (text, ground) => {
    expect(contrast(text ?? '', ground ?? '')).toBeGreaterThanOrEqual(7);
  });

  it.each(outlines)('--%s on --%s can be seen as an outline: at least 3:1', (line, ground) => {
    expect(contrast(line ?? '', ground ?? '')).toBeGreaterThanOrEqual(3);
  });
});
