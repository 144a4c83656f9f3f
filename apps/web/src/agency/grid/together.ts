import type { RosterRow } from '#contracts';

/**
 * The rows that were asked for, and those touched meanwhile: whoever mends a row of a list of problems sees it mended
 * instead of gone. What was asked for later is newer than what was touched before.
 */
export function together(
  fetched: readonly RosterRow[],
  touched: ReadonlyMap<number, RosterRow>,
): readonly RosterRow[] {
  const known = new Set(fetched.map(({ row }) => row));
  const others = [...touched.values()].filter(({ row }) => !known.has(row));
  return [...fetched, ...others].sort((a, b) => a.row - b.row);
}
