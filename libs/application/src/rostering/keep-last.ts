import type { RosterHead, RosterStores } from '../ports/index.js';
import { markDuplicates } from './mark-duplicates.js';

/** Of several rows of one person, the last one is meant. */
export async function keepLast(roster: RosterHead, { rows }: Pick<RosterStores, 'rows'>): Promise<void> {
  const people = await rows.people(roster.id);
  const last = new Map(people.map(({ personIndex, row }) => [personIndex?.toString('hex'), row]));
  const repeated = new Set(
    people
      .filter(({ state }) => state === 'duplicate')
      .map(({ personIndex }) => personIndex?.toString('hex')),
  );
  const chosen = [...repeated].flatMap((person) => last.get(person) ?? []);
  const stored = await rows.lockRows(roster.id, chosen);
  const open = stored.filter(({ state }) => state === 'valid' || state === 'duplicate');
  rows.save(
    roster.id,
    open.map((row) => ({ ...row, kept: true })),
  );
  await markDuplicates(roster, { rows });
}
