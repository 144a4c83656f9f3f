import type { SheetEncoding } from '#application/ports';
import { BadFile } from './bad-file.js';

const marks: readonly (readonly [string, SheetEncoding])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** The text of a .csv. Strict UTF-8 first: what Excel writes in China is never valid UTF-8 by accident. */
export function decode(
  file: Buffer,
  wished?: SheetEncoding,
): { readonly text: string; readonly encoding: SheetEncoding } {
  const marked = marks.find(([mark]) => file.subarray(0, mark.length / 2).toString('hex') === mark)?.[1];
  const tries: readonly SheetEncoding[] = wished ? [wished] : marked ? [marked] : ['utf-8', 'gb18030'];
  for (const encoding of tries) {
    const text = decoded(file, encoding);
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  throw new BadFile(wished || marked || !file.includes(0) ? 'unreadable-text' : 'wrong-type');
}

function decoded(file: Buffer, encoding: SheetEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}
