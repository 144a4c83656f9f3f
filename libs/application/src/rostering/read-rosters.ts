import { Injectable } from '@nestjs/common';
import type { RevealedRow, Roster, RosterList, RosterRows, RosterRowsQuery } from '#contracts';
import {
  accept,
  auditNameOf,
  fieldCodes,
  refuse,
  rowStates,
  type AgencyActor,
  type Decision,
  type RowState,
} from '#domain';
import {
  Clock,
  RosterUnitOfWork,
  type RosterHead,
  type RosterStores,
  type StoredRow,
} from '../ports/index.js';
import { NewRows } from './new-rows.js';
import { openName } from './roster-file.js';
import { rosterView, rowView } from './roster-view.js';
import { fieldCells, openCells, type StoredCells } from './stored-cells.js';

const problems: readonly RowState[] = ['invalid', 'duplicate', 'rejected'];

/** What an agency sees of its own rosters, masked; and one row in clear, which is written down. */
@Injectable()
export class ReadRosters {
  constructor(
    private readonly unit: RosterUnitOfWork,
    private readonly newRows: NewRows,
    private readonly clock: Clock,
  ) {}

  one(actor: AgencyActor, id: string): Promise<Decision<Roster>> {
    return this.onOwn(actor, id, async (roster, stores) => accept(await this.view(roster, stores)));
  }

  ofBooking(actor: AgencyActor, bookingId: string): Promise<RosterList> {
    return this.unit.run(async (stores) => {
      const all = await stores.rosters.ofBooking(bookingId);
      const own = all.filter(({ agencyId }) => agencyId === actor.agency);
      const rosters: Roster[] = [];
      for (const roster of own) rosters.push(await this.view(roster, stores));
      return { rosters };
    });
  }

  rows(actor: AgencyActor, id: string, query: RosterRowsQuery): Promise<Decision<RosterRows>> {
    return this.onOwn(actor, id, async (roster, stores) => {
      const { found } = roster;
      if (!found) return accept({ rows: [], next: null });
      const { state, after, limit } = query;
      const states = state === 'problem' ? problems : state ? [state] : rowStates;
      const page = await stores.rows.page(id, { states, after, limit: limit + 1 });
      const rows = page.slice(0, limit);
      const opened = await openAll(rows, stores);
      const reading = this.newRows.readingOf(found);
      return accept({
        rows: rows.map((row) => rowView({ row, cells: opened.get(row.row), found, reading })),
        next: page.length > limit ? (rows.at(-1)?.row ?? null) : null,
      });
    });
  }

  reveal(actor: AgencyActor, id: string, row: number): Promise<Decision<RevealedRow>> {
    return this.onOwn(actor, id, async (roster, stores) => {
      const rows = await stores.rows.lockRows(id, [row]);
      const cells = (await openAll(rows, stores)).get(row);
      if (!cells || !roster.found) return refuse('roster.row-unknown', { row });
      stores.audit.record({
        ...{ actor: auditNameOf(actor), action: 'roster-row.revealed', subject: `roster:${id}` },
        facts: { row },
      });
      const own = fieldCells(roster.found, cells);
      return accept({
        row,
        cells: fieldCodes.flatMap((field) => (own[field] ? [{ field, text: own[field].text }] : [])),
      });
    });
  }

  /** A roster of another agency is none. */
  private onOwn<T>(
    actor: AgencyActor,
    id: string,
    work: (roster: RosterHead, stores: RosterStores) => Promise<Decision<T>>,
  ): Promise<Decision<T>> {
    return this.unit.run(async (stores) => {
      const roster = await stores.rosters.find(id);
      return roster?.agencyId === actor.agency ? work(roster, stores) : refuse('roster.unknown');
    });
  }

  private async view(roster: RosterHead, stores: RosterStores): Promise<Roster> {
    const counts = await stores.rows.counts(roster.id);
    const rows = roster.found ? await stores.rows.page(roster.id, { limit: 3 }) : [];
    const first = [...(await openAll(rows, stores)).values()];
    const cipher = (await stores.subjects.ciphers([roster.subjectId])).get(roster.subjectId);
    return rosterView({ roster, counts, first, fileName: openName(cipher, roster) }, this.clock.now());
  }
}

/** The cells of rows in clear; of whom nothing is kept any more, there is nothing. */
export async function openAll(
  rows: readonly StoredRow[],
  { subjects }: Pick<RosterStores, 'subjects'>,
): Promise<Map<number, StoredCells>> {
  const ciphers = await subjects.ciphers(rows.map(({ subjectId }) => subjectId));
  const readable = rows.filter(
    ({ subjectId, cellsSealed }) => cellsSealed !== null && ciphers.has(subjectId),
  );
  return new Map(readable.map((row) => [row.row, openCells(ciphers, row)]));
}
