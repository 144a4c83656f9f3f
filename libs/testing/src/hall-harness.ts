import {
  AdvanceTicket,
  CallNextTicket,
  ChangeWindow,
  HoldTicket,
  ResumeTicket,
  TransferTicket,
} from '#application/calling';
import { MoveOwnTicket } from '#application/following';
import { IssueTicket } from '#application/issuing';
import { Clock, HallAnnouncer, type Press } from '#application/ports';
import { HallRounds } from '#application/rounds';
import type { DemoHall } from '#demo';
import type { Decision } from '#domain';
import { plantHall, PlanReader, SqlHallUnitOfWork, SqlLineReader } from '#persistence';
import { RandomIds, SystemClock } from '#platform';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Remembers what was announced. */
export class ListeningAnnouncer extends HallAnnouncer {
  readonly heard: { hallId: number; revision: number }[] = [];

  announce(hallId: number, revision: number): void {
    this.heard.push({ hallId, revision });
  }
}

/** A hall on a real database, with the commands that people give in it; no process, no HTTP. */
export interface HallHarness {
  readonly database: TestDatabase;
  readonly unitOfWork: SqlHallUnitOfWork;
  readonly announcer: ListeningAnnouncer;
  readonly issue: IssueTicket;
  readonly callNext: CallNextTicket;
  readonly advance: AdvanceTicket;
  readonly change: ChangeWindow;
  readonly hold: HoldTicket;
  readonly resume: ResumeTicket;
  readonly transfer: TransferTicket;
  readonly holder: MoveOwnTicket;
  close(): Promise<void>;
}

interface Options {
  readonly halls: readonly DemoHall[];
  readonly clock?: Clock;
  readonly poolSize?: number;
  readonly numberLimit?: number;
}

export async function openHall({
  halls,
  clock,
  poolSize,
  numberLimit = 99_999,
}: Options): Promise<HallHarness> {
  const database = await createTestDatabase(poolSize);
  for (const hall of halls) await plantHall(database.source.manager, hall, numberLimit);
  return { ...commandsOn(database, clock ?? new SystemClock()), database, close: () => database.drop() };
}

/** Another process on the same database: its own rounds, so that only the database keeps the two apart. */
export function commandsOn(database: TestDatabase, clock: Clock) {
  const announcer = new ListeningAnnouncer();
  const plans = new PlanReader(database.source);
  const unitOfWork = new SqlHallUnitOfWork(database.source, plans, announcer);
  const rounds = new HallRounds(unitOfWork);
  return {
    unitOfWork,
    announcer,
    issue: new IssueTicket(rounds, clock, new RandomIds()),
    callNext: new CallNextTicket(rounds, clock),
    advance: new AdvanceTicket(rounds, clock),
    change: new ChangeWindow(rounds, clock),
    hold: new HoldTicket(rounds, clock),
    resume: new ResumeTicket(rounds, clock),
    transfer: new TransferTicket(rounds, clock),
    holder: new MoveOwnTicket(rounds, clock, new SqlLineReader(database.source), plans),
  };
}

let presses = 0;

/** A new press with a key of its own. */
export function press(actor = 'test'): Omit<Press, 'action'> {
  presses += 1;
  return { actor, key: `press-${process.pid}-${String(presses).padStart(10, '0')}` };
}

/** The outcome of a command that the test takes for granted. */
export function valueOf<T>(decision: Decision<T>): T {
  if (decision.accepted) return decision.value;
  throw new Error(decision.code);
}
