import { Injectable } from '@nestjs/common';
import { keptUntil, type FileProblem, type GroupBooking, type RosterState } from '#domain';
import {
  Clock,
  RosterUnitOfWork,
  SheetReader,
  type FoundColumn,
  type RosterHead,
  type RosterStores,
} from '../ports/index.js';
import { isQuestion, knownHeaders, layOut, type LaidOut } from './lay-out.js';
import { markDuplicates } from './mark-duplicates.js';
import { NewRows } from './new-rows.js';
import { mergeMended } from './merge-mended.js';
import { openFile } from './roster-file.js';
import { cellsOfLine } from './stored-cells.js';

/** So many rows are written in one transaction. */
const atOnce = 500;

/** Whoever was killed so often over one file does not try it again: others wait. */
const mostAttempts = 8;

interface Begun {
  readonly roster: RosterHead;
  readonly booking: GroupBooking;
  readonly file: Buffer;
  readonly last: readonly FoundColumn[];
}

/**
 * Reads the file of a roster into rows: begun anew each time, so that one who was killed in the middle leaves nothing
 * behind, and fenced by the number of the attempt, so that two at once do not mix.
 */
@Injectable()
export class ReadRoster {
  constructor(
    private readonly unit: RosterUnitOfWork,
    private readonly reader: SheetReader,
    private readonly newRows: NewRows,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    const begun = await this.begin(id);
    if (!begun) return;
    const { encoding, sheet } = begun.roster.wish;
    const read = await this.reader.read(begun.file, { encoding, sheet });
    if ('problem' in read) return this.fail(begun.roster, read.problem);
    const laidOut = layOut(read, begun.roster.wish, knownHeaders(begun.last));
    if ('problem' in laidOut) return this.fail(begun.roster, laidOut.problem);
    if (
      laidOut.keyColumn !== undefined &&
      (await mergeMended(this.unit, this.newRows, begun.roster, laidOut))
    )
      return;
    await this.writeRows(begun, laidOut);
  }

  private begin(id: string): Promise<Begun | undefined> {
    return this.unit.run(async (stores) => {
      const { rosters, seats, subjects } = stores;
      const roster = await rosters.lock(id);
      if (!roster || !['uploaded', 'reading'].includes(roster.state)) return undefined;
      const booking = await seats.lock(roster.bookingId, roster.agencyId);
      const cipher = (await subjects.ciphers([roster.subjectId])).get(roster.subjectId);
      if (!booking || !cipher) return undefined;
      if (roster.attempt >= mostAttempts) {
        rosters.save(roster, { ...roster, state: 'failed', problem: 'too-slow' });
        return undefined;
      }
      const begun: RosterHead = {
        ...roster,
        ...{ state: 'reading', attempt: roster.attempt + 1, startedAt: this.clock.now(), done: 0, total: 0 },
      };
      rosters.save(roster, begun);
      await stores.rows.clear(id);
      const file = openFile(cipher, id, await rosters.file(id));
      const last = await rosters.lastColumns(roster.agencyId);
      return { roster: { ...begun, version: roster.version + 1 }, booking, file, last };
    });
  }

  private async writeRows({ roster, booking }: Begun, { found, lines }: LaidOut): Promise<void> {
    const until = keptUntil('traveller', booking.endsAt);
    await this.step(roster, { found, total: lines.length });
    for (let from = 0; from < lines.length; from += atOnce) {
      const some = lines.slice(from, from + atOnce);
      const isMine = await this.asMine(roster, async (stores) => {
        const people = some.map((line) => ({ row: line.row, cells: cellsOfLine(line) }));
        stores.rows.add(roster.id, await this.newRows.make(stores, found, people, until));
        stores.rosters.advance(roster.id, some.length);
      });
      if (!isMine) return;
    }
    await this.end(roster, isQuestion(found) ? 'mapping' : 'checked');
  }

  private end(roster: RosterHead, state: RosterState): Promise<boolean> {
    return this.asMine(roster, async (stores, now) => {
      if (state === 'checked') await markDuplicates(roster, stores);
      stores.rosters.save(now, { ...now, state });
    });
  }

  private step(roster: RosterHead, change: Partial<RosterHead>): Promise<boolean> {
    return this.asMine(roster, (stores, now) =>
      Promise.resolve(stores.rosters.save(now, { ...now, ...change })),
    );
  }

  private async fail(roster: RosterHead, problem: FileProblem): Promise<void> {
    await this.step(roster, { state: 'failed', problem });
  }

  /** Does something while this attempt is still the one that reads. */
  private asMine(
    roster: RosterHead,
    work: (stores: RosterStores, now: RosterHead) => Promise<void>,
  ): Promise<boolean> {
    return this.unit.run(async (stores) => {
      const now = await stores.rosters.lock(roster.id);
      if (now?.state !== 'reading' || now.attempt !== roster.attempt) return false;
      await work(stores, now);
      return true;
    });
  }
}
