import { findHeader } from '#domain';
import type { SheetLine, SheetRead } from '#application/ports';
import { BadFile } from './bad-file.js';
import type { SheetLimits } from './limits.js';
import { readSheet } from './read-sheet.js';
import { readStrings } from './read-strings.js';
import { readWorkbookParts, type WorkbookSheet } from './workbook-parts.js';
import { ZipParts } from './zip-parts.js';

const mostSheets = 10;
const days1904 = 1_462;

/**
 * Reads the sheet with the roster, part by part. Ready-made readers turn every number into one of JavaScript's, and so
 * the end of an identity number into another: this one hands on what stands in the file.
 */
export async function readXlsx(file: Buffer, limits: SheetLimits, wished?: string): Promise<SheetRead> {
  const parts = await ZipParts.open(file, limits);
  const { sheets, strings: part, countsFrom1904 } = await readWorkbookParts(parts);
  const strings = part ? await readStrings(parts, part, limits) : [];
  const visible = sheets.filter(({ isHidden }) => !isHidden).slice(0, mostSheets);
  const named = visible.filter(({ name }) => name === wished);
  const read = (sheet: WorkbookSheet) => readSheet(parts, { part: sheet.part, strings, limits });
  const chosen = await firstRoster(named.length > 0 ? named : visible, read);
  if (!chosen) throw new BadFile('empty');
  return {
    ...{ kind: 'xlsx', encoding: null, serialShift: countsFrom1904 ? days1904 : 0 },
    ...{ sheet: chosen.sheet.name, sheets: visible.map(({ name }) => name), rows: chosen.rows },
  };
}

interface Chosen {
  readonly sheet: WorkbookSheet;
  readonly rows: SheetLine[];
}

/** The first sheet with the header of a roster; without one, the first that holds anything. */
async function firstRoster(
  sheets: readonly WorkbookSheet[],
  read: (sheet: WorkbookSheet) => Promise<SheetLine[]>,
): Promise<Chosen | undefined> {
  let filled: Chosen | undefined;
  for (const sheet of sheets) {
    const rows = await read(sheet);
    const head = rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
    if (rows.length > 0 && findHeader(head.slice(0, 60)) !== undefined) return { sheet, rows };
    if (rows.length > 0) filled ??= { sheet, rows };
  }
  return filled;
}
