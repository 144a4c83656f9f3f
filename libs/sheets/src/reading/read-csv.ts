import { CsvError, parse } from 'csv-parse/sync';
import type { SheetEncoding, SheetLine, SheetRead } from '#application/ports';
import { headerWithin } from '#domain';
import { BadFile } from './bad-file.js';
import { decode } from './decode.js';
import type { SheetLimits } from './limits.js';

const delimiters = [',', ';', '\t', '，'];

/** Reads a .csv: every cell is text, and stays the text that it is. */
export function readCsv(file: Buffer, limits: SheetLimits, wished?: SheetEncoding): SheetRead {
  const { text, encoding } = decode(file, wished);
  if (text.trim() === '') throw new BadFile('empty');
  const rows = linesOf(text, limits);
  if (rows.length === 0) throw new BadFile('empty');
  if (rows.length > limits.rows + headerWithin) throw new BadFile('too-many-rows');
  if (rows.some(({ cells }) => cells.length > limits.columns)) throw new BadFile('too-many-columns');
  return { kind: 'csv', sheet: null, sheets: [], encoding, serialShift: 0, rows };
}

function linesOf(text: string, limits: SheetLimits): SheetLine[] {
  try {
    const parsed: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 100_000,
      // One more than allowed, to see that there are more; and no memory for the rest of a bomb.
      to: limits.rows + headerWithin + 1,
    });
    return parsed.flatMap((record, index) => lineOf(record, index + 1, limits));
  } catch (error) {
    if (error instanceof CsvError) throw new BadFile('damaged');
    throw error;
  }
}

function lineOf(record: readonly string[], row: number, limits: SheetLimits): SheetLine[] {
  const filled = record.findLastIndex((text) => text.trim() !== '');
  if (filled < 0) return [];
  const cells = record
    .slice(0, filled + 1)
    .map((text) => ({ text: text.slice(0, limits.cell), kind: 'text' as const }));
  return [{ row, hidden: false, cells }];
}

/** The one that stands in the first lines most often; commas where none does. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000);
  const counts = delimiters.map((delimiter) => head.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
