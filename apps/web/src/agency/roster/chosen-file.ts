import type { Text } from '../../shared/text.js';
import { sayFrom } from '../../shared/tongue.js';
import { fileWords } from '../words/file-words.js';

const say = sayFrom(fileWords);
const taken = /\.(xlsx|csv)$/i;
const megabyte = 1_048_576;

/** What is wrong with a file before it is even sent; whatever else it may be, reading it will tell. */
export function fileTrouble(files: readonly File[], mostBytes: number): Text | null {
  const [file, second] = files;
  if (!file || second) return say('oneFile');
  if (!taken.test(file.name)) return say('wrongType', { name: file.name });
  if (file.size === 0) return say('emptyFile');
  if (file.size <= mostBytes) return null;
  return say('tooBig', { size: inMegabytes(file.size), most: inMegabytes(mostBytes) });
}

export function inMegabytes(bytes: number): string {
  return String(Math.round((bytes / megabyte) * 10) / 10);
}
