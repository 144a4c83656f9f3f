import {
  AdvanceTicket,
  CallNextTicket,
  CallNumber,
  ChangeWindow,
  ResumeTicket,
  ReturnHeld,
  ServeWalkUp,
  UndoStep,
} from '#application/calling';
import { ReadCallsLately } from '#application/explaining';
import { MoveOwnTicket, ReadTicket, TicketStatuses, WaitForesight } from '#application/following';
import { IssueTicket, ReturnWithPapers } from '#application/issuing';
import { Clock, HallAnnouncer, Unavailable, type Press } from '#application/ports';
import { HallRounds } from '#application/rounds';
import {
  BeginAnnouncement,
  EndAnnouncement,
  LeaseVoice,
  ReleaseVoice,
  SetLevel,
} from '#application/speaking';
import { AnswerHelp, CarryOver, ChangeDuties } from '#application/supervising';
import type { DemoHall } from '#demo';
import type { Decision } from '#domain';
import {
  plantHall,
  PlanReader,
  SqlDeskReader,
  SqlHallUnitOfWork,
  SqlHistoryReader,
  SqlLineReader,
  SqlStoryReader,
} from '#persistence';
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
  readonly callNumber: CallNumber;
  readonly walkUp: ServeWalkUp;
  readonly advance: AdvanceTicket;
  readonly undo: UndoStep;
  readonly change: ChangeWindow;
  readonly resume: ResumeTicket;
  readonly returnHeld: ReturnHeld;
  readonly comeBack: ReturnWithPapers;
  readonly duties: ChangeDuties;
  readonly carryOver: CarryOver;
  readonly answerHelp: AnswerHelp;
  readonly holder: MoveOwnTicket;
  readonly readTicket: ReadTicket;
  readonly callsLately: ReadCallsLately;
  readonly leaseVoice: LeaseVoice;
  readonly releaseVoice: ReleaseVoice;
  readonly beginAnnouncement: BeginAnnouncement;
  readonly endAnnouncement: EndAnnouncement;
  readonly setLevel: SetLevel;
  close(): Promise<void>;
}

interface Options {
  readonly halls: readonly DemoHall[];
  readonly clock?: Clock;
  readonly poolSize?: number;
  readonly numberLimit?: number;
  /** How long the halls wait before somebody may be marked as missed; else not at all. */
  readonly missAfterSeconds?: number;
}

export async function openHall({
  halls,
  clock,
  poolSize,
  numberLimit = 99_999,
  missAfterSeconds,
}: Options): Promise<HallHarness> {
  const database = await createTestDatabase(poolSize);
  for (const hall of halls) await plantTestHall(database, hall, numberLimit);
  if (missAfterSeconds !== undefined)
    await database.source.query('UPDATE halls SET miss_after_seconds = ?', [missAfterSeconds]);
  return { ...commandsOn(database, clock ?? new SystemClock()), database, close: () => database.drop() };
}

/** One more hall on a database, with the console of all tests at every window, and no time to wait before a miss. */
export async function plantTestHall(
  { source }: TestDatabase,
  hall: DemoHall,
  numberLimit?: number,
): Promise<void> {
  await source.transaction((manager) => plantHall(manager, hall, numberLimit));
  await source.query('UPDATE halls SET miss_after_seconds = 0 WHERE code = ?', [hall.code]);
  await source.query(
    `UPDATE service_windows SET sitting_id = ?, sitting_since = NOW(3)
     WHERE hall_id = (SELECT id FROM halls WHERE code = ?)`,
    [sitting, hall.code],
  );
}

/** Another process on the same database: its own rounds, so that only the database keeps the two apart. */
export function commandsOn(database: TestDatabase, clock: Clock) {
  const announcer = new ListeningAnnouncer();
  const plans = new PlanReader(database.source);
  const unitOfWork = new SqlHallUnitOfWork(database.source, plans, announcer, clock);
  const rounds = new HallRounds(unitOfWork);
  const ids = new RandomIds();
  const lines = new SqlLineReader(database.source);
  const desks = new SqlDeskReader(database.source);
  const history = new SqlHistoryReader(database.source, clock);
  const foresight = new WaitForesight(lines, desks, history, clock);
  return {
    unitOfWork,
    announcer,
    issue: new IssueTicket(rounds, clock, ids),
    callNext: new CallNextTicket(rounds, clock),
    callNumber: new CallNumber(rounds, clock),
    walkUp: new ServeWalkUp(rounds, clock, ids),
    advance: new AdvanceTicket(rounds, clock),
    undo: new UndoStep(rounds, clock),
    change: new ChangeWindow(rounds, clock),
    resume: new ResumeTicket(rounds, clock),
    returnHeld: new ReturnHeld(unitOfWork, clock),
    comeBack: new ReturnWithPapers(rounds, clock, ids, lines, plans),
    holder: new MoveOwnTicket(rounds, clock, lines, plans),
    readTicket: new ReadTicket(lines, new TicketStatuses(lines, plans, desks, foresight, clock)),
    callsLately: new ReadCallsLately(lines, plans, new SqlStoryReader(database.source), clock),
    duties: new ChangeDuties(rounds, clock),
    carryOver: new CarryOver(rounds, clock),
    answerHelp: new AnswerHelp(rounds, clock),
    leaseVoice: new LeaseVoice(unitOfWork, clock),
    releaseVoice: new ReleaseVoice(unitOfWork),
    beginAnnouncement: new BeginAnnouncement(unitOfWork, clock),
    endAnnouncement: new EndAnnouncement(unitOfWork, clock),
    setLevel: new SetLevel(rounds, clock),
  };
}

/** The one console of all tests: in `openHall` it works for every window. */
export const sitting = '5b2f4f0c-6a53-4f43-9a0e-3f1d7c1a9e10';

/** Says for which window an order is, from the console that works there. */
export function at(window: number) {
  return { window, sitting };
}

let presses = 0;

/** A new press with a key of its own. */
export function press(actor = 'test'): Omit<Press, 'action'> {
  presses += 1;
  return { actor, key: `press-${process.pid}-${String(presses).padStart(10, '0')}` };
}

/** The key of a new press at a console. */
export function key(): string {
  return press().key;
}

const patience = 50;

/** Gives a command again and again with its key while the hall is too busy to answer, as a device does. */
export async function settled<T>(command: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await command();
    } catch (error) {
      if (!(error instanceof Unavailable) || attempt === patience) throw error;
    }
  }
}

/** The outcome of a command that the test takes for granted. */
export function valueOf<T>(decision: Decision<T>): T {
  if (decision.accepted) return decision.value;
  throw new Error(decision.code);
}
