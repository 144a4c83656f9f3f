import { BadFile } from './bad-file.js';
import type { SheetLimits } from './limits.js';
import { readXml } from './read-xml.js';
import type { ZipParts } from './zip-parts.js';

/** The texts that cells share. Readings of Japanese words (`rPh`) are no part of them. */
export async function readStrings(parts: ZipParts, part: string, limits: SheetLimits): Promise<string[]> {
  const strings: string[] = [];
  let [text, isText, isReading] = ['', false, false];
  await readXml(parts, part, {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 't') isText = !isReading;
      if (tag === 'rPh') isReading = true;
    },
    text: (piece) => {
      if (isText && text.length < limits.cell) text += piece.slice(0, limits.cell - text.length);
    },
    close: (tag) => {
      if (tag === 't') isText = false;
      if (tag === 'rPh') isReading = false;
      if (tag !== 'si') return;
      strings.push(text);
      if (strings.length > limits.rows * 50 + 10_000) throw new BadFile('too-much-inside');
    },
  });
  return strings;
}
