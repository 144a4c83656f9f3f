import type { SheetRead, SheetWish } from '#application/ports';
import type { FileProblem } from '#domain';
import { BadFile } from './bad-file.js';
import { kindOfFile } from './kind-of-file.js';
import type { SheetLimits } from './limits.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

/** Reads a file, or says what is wrong with it. Other errors are bugs of ours and are thrown. */
export async function readFile(
  file: Buffer,
  wish: SheetWish,
  limits: SheetLimits,
): Promise<SheetRead | { readonly problem: FileProblem }> {
  try {
    if (kindOfFile(file) === 'csv') return readCsv(file, limits, wish.encoding);
    return await readXlsx(file, limits, wish.sheet);
  } catch (error) {
    if (error instanceof BadFile) return { problem: error.problem };
    throw error;
  }
}
