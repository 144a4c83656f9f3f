import type { RosterUnitOfWork, RosterHead, RosterStores, SheetLine, StoredRow } from '../ports/index.js';
import type { LaidOut } from './lay-out.js';
import { markDuplicates } from './mark-duplicates.js';
import type { NewRows } from './new-rows.js';
import { cellsOfLine } from './stored-cells.js';

/** Rows that may still be mended: whoever is booked stays as booked. */
const open = new Set<StoredRow['state']>(['valid', 'invalid', 'duplicate', 'rejected', 'waiting']);

type Returned = StoredRow & { readonly rosterId: string };

/**
 * A workbook of rejected rows that came back: each row carries its key, and only these rows are touched. Answers false
 * when none of the keys is known here, so that the file is a roster like any other.
 */
export function mergeMended(
  unit: RosterUnitOfWork,
  newRows: NewRows,
  roster: RosterHead,
  { lines, keyColumn = -1, found }: LaidOut,
): Promise<boolean> {
  const byKey = new Map(lines.map((line) => [line.cells[keyColumn]?.text.trim() ?? '', line]));
  return unit.run(async (stores) => {
    const now = await stores.rosters.lock(roster.id);
    if (now?.state !== 'reading' || now.attempt !== roster.attempt) return true;
    const rows = await stores.rows.byKeys(roster.bookingId, [...byKey.keys()]);
    const target = rows[0] && (await stores.rosters.lock(rows[0].rosterId));
    if (!target?.found) return false;
    const own = rows.filter(({ rosterId, state }) => rosterId === target.id && open.has(state));
    await write(stores, own, { target, byKey, newRows });
    await markDuplicates(target, stores);
    const rests = target.state === 'checked' || target.state === 'done';
    if (rests) stores.rosters.save(target, { ...target, state: 'checked' });
    const total = lines.length;
    stores.rosters.save(now, {
      ...now,
      state: 'done',
      found,
      mergedInto: target.id,
      total,
      done: own.length,
    });
    return true;
  });
}

interface Merge {
  readonly target: RosterHead;
  readonly byKey: ReadonlyMap<string, SheetLine>;
  readonly newRows: NewRows;
}

async function write(
  stores: RosterStores,
  rows: readonly Returned[],
  { target, byKey, newRows }: Merge,
): Promise<void> {
  const { found } = target;
  if (!found) return;
  const ciphers = await stores.subjects.ciphers(rows.map(({ subjectId }) => subjectId));
  const changed = rows.flatMap((row) => {
    const [line, cipher] = [byKey.get(row.key), ciphers.get(row.subjectId)];
    return line && cipher ? [newRows.change(row, found, cellsOfLine(line), cipher)] : [];
  });
  stores.rows.save(target.id, changed);
}
