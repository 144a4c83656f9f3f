import { Injectable } from '@nestjs/common';
import {
  checkRow,
  type Decision,
  type Finding,
  type GroupBooking,
  type RefusalCode,
  type RosterState,
} from '#domain';
import {
  Clock,
  Ids,
  PersonSealer,
  RosterUnitOfWork,
  type RosterHead,
  type RosterStores,
  type Seat,
  type StoredRow,
} from '../ports/index.js';
import { personOf } from './judge-row.js';
import { NewRows } from './new-rows.js';
import { openAll } from './read-rosters.js';
import { fieldCells } from './stored-cells.js';

export interface RowRange {
  readonly from: number;
  readonly to: number;
}

type Verdict = 'booked' | 'waiting' | Finding;

/** With all or nobody, one who cannot be booked takes everybody back. */
class NotEverybody extends Error {
  constructor(readonly verdicts: ReadonlyMap<number, Verdict>) {
    super('not everybody can be booked');
  }
}

/**
 * Gives the rows of a range their places, in one transaction with everything that is written about them. A row is
 * booked from the states before only, its appointment has the id that the row was given when it was read, and nobody
 * has two live appointments: run twice, or killed anywhere, it books everybody once.
 */
@Injectable()
export class BookRows {
  constructor(
    private readonly unit: RosterUnitOfWork,
    private readonly sealer: PersonSealer,
    private readonly newRows: NewRows,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async run(rosterId: string, range: RowRange): Promise<void> {
    try {
      await this.unit.run((stores) => this.book(rosterId, range, stores));
    } catch (error) {
      if (!(error instanceof NotEverybody)) throw error;
      await this.unit.run((stores) => this.takeBack(rosterId, error.verdicts, stores));
    }
  }

  private async book(rosterId: string, { from, to }: RowRange, stores: RosterStores): Promise<void> {
    const roster = await stores.rosters.find(rosterId);
    if (!roster?.found || !isBooking(roster.state)) return;
    // The booking first, as everybody does: ranges of one group wait for each other here and nowhere else.
    const booking = await stores.seats.lock(roster.bookingId, roster.agencyId);
    if (!booking) return;
    const rows = await stores.rows.lock(rosterId, {
      ...{ states: ['valid', 'waiting'], after: from - 1, to, limit: to - from + 1 },
    });
    if (rows.length === 0) return;
    const verdicts = await this.seat(roster, rows, booking, stores);
    if (roster.mode === 'all' && [...verdicts.values()].some((verdict) => verdict !== 'booked'))
      throw new NotEverybody(verdicts);
    this.write(roster, rows, verdicts, stores);
  }

  private async seat(
    roster: RosterHead,
    rows: readonly StoredRow[],
    booking: GroupBooking,
    stores: RosterStores,
  ): Promise<Map<number, Verdict>> {
    const seats = await this.seatsOf(roster, rows, stores);
    const placed = await stores.seats.place(booking, [...seats.values()], this.clock.now());
    const decisions = new Map([...seats.keys()].map((row, index) => [row, placed[index]]));
    return new Map(rows.map(({ row }) => [row, verdictOf(decisions.get(row))]));
  }

  /** Who can be read gets a seat; a row that cannot is left out, and keeps nobody else waiting. */
  private async seatsOf(
    { found }: RosterHead,
    rows: readonly StoredRow[],
    stores: RosterStores,
  ): Promise<Map<number, Seat>> {
    const ciphers = await stores.subjects.ciphers(rows.map(({ subjectId }) => subjectId));
    const opened = await openAll(rows, stores);
    const seats = rows.flatMap((row): [number, Seat][] => {
      const [cells, cipher] = [opened.get(row.row), ciphers.get(row.subjectId)];
      const person =
        found && cells && personOf(checkRow(fieldCells(found, cells), this.newRows.readingOf(found)).values);
      if (!person || !cipher) return [];
      const subject = { id: row.subjectId, kind: 'traveller' as const };
      const sealed = this.sealer.sealUnder(cipher, subject, { id: row.appointmentId, person });
      return [
        [row.row, { id: row.appointmentId, code: this.ids.ticketCode(), person: sealed, language: 'zh' }],
      ];
    });
    return new Map(seats);
  }

  private write(
    roster: RosterHead,
    rows: readonly StoredRow[],
    verdicts: ReadonlyMap<number, Verdict>,
    { rows: store, rosters }: RosterStores,
  ): void {
    store.markBooked(
      roster.id,
      rows.filter(({ row }) => verdicts.get(row) === 'booked').map(({ row }) => row),
    );
    store.save(
      roster.id,
      rows.flatMap((row) => refused(row, verdicts.get(row.row))),
    );
    rosters.advance(roster.id, rows.length);
  }

  /** Nobody was booked: those who were in the way are told why, and the roster can be mended. */
  private async takeBack(
    rosterId: string,
    verdicts: ReadonlyMap<number, Verdict>,
    { rows, rosters }: RosterStores,
  ): Promise<void> {
    const roster = await rosters.lock(rosterId);
    if (!roster || !isBooking(roster.state)) return;
    const stored = await rows.lockRows(rosterId, [...verdicts.keys()]);
    rows.save(
      rosterId,
      stored.flatMap((row) => refused(row, verdicts.get(row.row))),
    );
    rosters.save(roster, { ...roster, state: 'checked', done: 0 });
  }
}

function isBooking(state: RosterState): boolean {
  return state === 'confirmed' || state === 'booking';
}

const reasons: Partial<Record<RefusalCode, Finding['code']>> = {
  'person.booked-already': 'booked-already',
  'group.wrong-state': 'group-ended',
};

function verdictOf(decision: Decision<unknown> | undefined): Verdict {
  if (!decision) return { field: 'name', code: 'unreadable-row' };
  if (decision.accepted) return 'booked';
  if (decision.code === 'group.full') return 'waiting';
  return { field: 'document-number', code: reasons[decision.code] ?? 'unreadable-row' };
}

/** The row as it is kept when it was not booked; nothing for one that was. */
function refused(row: StoredRow, verdict: Verdict | undefined): StoredRow[] {
  if (verdict === undefined || verdict === 'booked') return [];
  if (verdict === 'waiting')
    return row.state === 'waiting'
      ? []
      : [{ ...row, state: 'waiting', findings: [{ field: 'name', code: 'no-place' }] }];
  return [{ ...row, state: 'rejected', findings: [verdict] }];
}
