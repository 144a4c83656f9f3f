import type { Finding, RowState } from '#domain';
import type { RosterHead, RosterStores, StoredRow } from '../ports/index.js';

const about = new Set<Finding['code']>([
  'duplicate-in-file',
  'duplicate-in-booking',
  'booked-already',
  'no-place',
]);
const livesAtOnce = 1_000;

interface Known {
  readonly row: number;
  readonly state: RowState;
  readonly kept: boolean | null;
  readonly person: string;
}

/**
 * Says of each person who stands there twice, or has an appointment already, that this is so. Looks at the whole roster
 * again: whoever was mended may now be a duplicate, and the other one none any more.
 */
export async function markDuplicates(
  roster: RosterHead,
  { rows }: Pick<RosterStores, 'rows'>,
): Promise<void> {
  const people = (await rows.people(roster.id)).map(({ personIndex, ...row }) => ({
    ...row,
    person: personIndex?.toString('hex') ?? '',
  }));
  const open = people.filter(
    ({ state }) => state === 'valid' || state === 'duplicate' || state === 'rejected',
  );
  const lives = await livesOf(roster, rows, open);
  const first = firstRows(people);
  const changed = open.flatMap((row) => {
    const finding = findingOf(row, first.get(row.person), { lives, roster });
    const state: RowState = finding === undefined ? 'valid' : 'duplicate';
    return finding || row.state !== state ? [{ row: row.row, state, finding }] : [];
  });
  await write(roster.id, rows, changed);
}

/** Of several, the one that somebody chose, or that is booked; else the first. */
function firstRows(people: readonly Known[]): Map<string, Known> {
  const first = new Map<string, Known>();
  for (const row of people) {
    const before = first.get(row.person);
    if (!before || rank(row) < rank(before)) first.set(row.person, row);
  }
  return first;
}

function rank({ state, kept }: Known): number {
  if (state === 'booked') return 0;
  if (kept === true) return 1;
  return kept === null ? 2 : 3;
}

interface Around {
  readonly lives: ReadonlyMap<string, string | null>;
  readonly roster: RosterHead;
}

function findingOf(row: Known, first: Known | undefined, { lives, roster }: Around): Finding | undefined {
  const field = 'document-number';
  const live = lives.get(row.person);
  if (live !== undefined)
    return { field, code: live === roster.bookingId ? 'duplicate-in-booking' : 'booked-already' };
  if (first && first.row !== row.row) return { field, code: 'duplicate-in-file', facts: { row: first.row } };
  return row.kept === false ? { field, code: 'duplicate-in-file', facts: { row: row.row } } : undefined;
}

async function livesOf(roster: RosterHead, rows: RosterStores['rows'], open: readonly Known[]) {
  const lives = new Map<string, string | null>();
  for (let from = 0; from < open.length; from += livesAtOnce) {
    const people = open.slice(from, from + livesAtOnce).map(({ person }) => Buffer.from(person, 'hex'));
    for (const { index, groupId } of await rows.livesOf(roster.bookingId, people))
      lives.set(index.toString('hex'), groupId);
  }
  return lives;
}

interface Changed {
  readonly row: number;
  readonly state: RowState;
  readonly finding: Finding | undefined;
}

async function write(
  rosterId: string,
  rows: RosterStores['rows'],
  changed: readonly Changed[],
): Promise<void> {
  for (let from = 0; from < changed.length; from += livesAtOnce) {
    const some = changed.slice(from, from + livesAtOnce);
    const stored = await rows.lockRows(
      rosterId,
      some.map(({ row }) => row),
    );
    const by = new Map(some.map((one) => [one.row, one]));
    rows.save(
      rosterId,
      stored.map((row) => withFinding(row, by.get(row.row))),
    );
  }
}

function withFinding(row: StoredRow, changed: Changed | undefined): StoredRow {
  if (!changed) return row;
  const others = row.findings.filter(({ code }) => !about.has(code));
  return { ...row, state: changed.state, findings: changed.finding ? [...others, changed.finding] : others };
}
