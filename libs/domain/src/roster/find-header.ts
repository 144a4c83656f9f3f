import { guessColumns, likenessOf } from './columns.js';
import type { RosterField } from './fields.js';
import { trimmed } from './writing.js';

/** So many rows may stand before the header: titles, dates, a logo. */
export const headerWithin = 30;

/**
 * Which of the first rows is the header: the one that names most fields. Answers its index, -1 when there is none but
 * the content speaks for itself, undefined when this is no roster.
 */
export function findHeader(rows: readonly (readonly string[])[]): number | undefined {
  const scores = rows.slice(0, headerWithin).map(scoreOf);
  const best = Math.max(...scores, 0);
  if (best >= 2) return scores.indexOf(best);
  const fields = new Set(guessColumns([], rows).map(({ field }) => field));
  return fields.has('document-number') ? -1 : undefined;
}

/** A header names several fields, among them the name or the document; a sentence that holds such a word is none. */
function scoreOf(row: readonly string[]): number {
  const found = row.flatMap((cell) => (Array.from(cell).length <= 30 ? (likenessOf(cell) ?? []) : []));
  const fields = new Set<RosterField>(found.map(({ field }) => field));
  if (!fields.has('name') && !fields.has('document-number')) return 0;
  return found.reduce((total, { sure }) => total + sure, 0) >= 1.5 ? fields.size : 0;
}

const closing = /^(合计|总计|共计|小计|总人数|人数|制表|填表|备注|说明|领队|total|sum|note)/i;

/** Whether a row below the header is about a traveller: no blank line, sum, remark or second header. */
export function isTraveller(
  cells: Readonly<Partial<Record<RosterField, string>>>,
  all: readonly string[],
): boolean {
  const [name, number] = [trimmed(cells.name ?? ''), trimmed(cells['document-number'] ?? '')];
  if (name === '' && number === '') return false;
  if (number === '' && all.some((cell) => closing.test(trimmed(cell)))) return false;
  return !(likenessOf(name)?.sure === 0.95 && (number === '' || likenessOf(number)?.sure === 0.95));
}
