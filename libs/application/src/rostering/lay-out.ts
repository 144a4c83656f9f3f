import type { FoundColumn, FoundSheet, RosterWish, SheetLine, SheetRead } from '../ports/index.js';
import {
  dateOrderOf,
  findHeader,
  guessColumns,
  headerKey,
  isTraveller,
  requiredFields,
  sureEnough,
  type FileProblem,
  type KnownHeaders,
  type RosterField,
} from '#domain';

/** Headers of the hidden columns in workbooks that we made ourselves. */
export const ownHeaders = { template: 'paihao-template-1', key: 'paihao-row' } as const;

/** So many rows say enough of what a column holds. */
const looksAt = 200;

export interface LaidOut {
  readonly found: FoundSheet;
  readonly lines: readonly SheetLine[];
  /** The column with the keys of rows that come back mended. */
  readonly keyColumn: number | undefined;
}

/** Finds the header, what its columns mean, and which of the rows below are about travellers. */
export function layOut(
  read: SheetRead,
  wish: RosterWish,
  known: KnownHeaders,
): LaidOut | { problem: FileProblem } {
  const texts = read.rows.map(textsOf);
  const header = findHeader(texts);
  if (header === undefined) return { problem: 'not-a-roster' };
  const words = texts[header] ?? [];
  const body = read.rows.slice(header + 1);
  const own = (name: string) => words.findIndex((word) => word.startsWith(name));
  const columns = columnsOf(words, texts.slice(header + 1, header + 1 + looksAt), { wish, known });
  const lines = body.filter((line) => isTraveller(byField(columns, line), textsOf(line)));
  if (lines.length === 0) return { problem: 'empty' };
  const order = wish.dateOrder ?? orderOf(columns, lines);
  const keyColumn = own(ownHeaders.key);
  const found: FoundSheet = {
    ...{ kind: read.kind, sheet: read.sheet, sheets: read.sheets, encoding: read.encoding },
    ...{ serialShift: read.serialShift, headerRow: read.rows[header]?.row ?? 0 },
    hiddenRows: lines.filter(({ hidden }) => hidden).length,
    oldTemplate: own('paihao-template-') >= 0 && own(ownHeaders.template) < 0,
    dateOrder: order === 'ask' ? null : (order ?? null),
    columns: columns.map((column) => ({
      ...column,
      asksDateOrder: column.field === 'birth-date' && order === 'ask',
    })),
  };
  return { found, lines, keyColumn: keyColumn < 0 ? undefined : keyColumn };
}

/** Whether somebody has to say something before the rows can be checked. */
export function isQuestion({ columns }: Pick<FoundSheet, 'columns'>): boolean {
  const unsure = columns.some(
    ({ field, sure, asksDateOrder }) => (field && sure < sureEnough) || asksDateOrder,
  );
  return unsure || missingFields(columns).length > 0;
}

export function missingFields(columns: readonly FoundColumn[]): RosterField[] {
  return requiredFields.filter((field) => !columns.some((column) => column.field === field));
}

export function knownHeaders(columns: readonly FoundColumn[]): KnownHeaders {
  const sure = columns.filter((column) => column.sure >= sureEnough);
  return Object.fromEntries(
    sure.flatMap(({ header, field }) => (field && headerKey(header) ? [[headerKey(header), field]] : [])),
  );
}

interface Said {
  readonly wish: RosterWish;
  readonly known: KnownHeaders;
}

type Column = Omit<FoundColumn, 'asksDateOrder'>;

function columnsOf(
  words: readonly string[],
  rows: readonly (readonly string[])[],
  { wish, known }: Said,
): Column[] {
  const guesses = guessColumns(words, rows, known).map((guess) =>
    guess.header.startsWith('paihao-') ? { ...guess, field: null, sure: 1 } : guess,
  );
  if (!wish.mapping) return guesses;
  const said = new Map(wish.mapping.map(({ index, field }) => [index, field]));
  return guesses.map((guess) => ({ ...guess, field: said.get(guess.index) ?? null, sure: 1 }));
}

function byField(columns: readonly Column[], { cells }: SheetLine): Partial<Record<RosterField, string>> {
  return Object.fromEntries(
    columns.flatMap(({ index, field }) => {
      const cell = cells[index];
      // A formula has no text here, but there is somebody.
      return field && cell ? [[field, cell.kind === 'formula' ? '=' : cell.text]] : [];
    }),
  );
}

function orderOf(columns: readonly Column[], lines: readonly SheetLine[]): ReturnType<typeof dateOrderOf> {
  const index = columns.find(({ field }) => field === 'birth-date')?.index;
  return index === undefined ? undefined : dateOrderOf(lines.map(({ cells }) => cells[index]?.text ?? ''));
}

function textsOf({ cells }: SheetLine): string[] {
  return Array.from(cells, (cell) => cell?.text ?? '');
}
