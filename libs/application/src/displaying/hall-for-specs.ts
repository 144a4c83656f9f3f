// What the specs of this folder stand on: a hall whose log lies in memory, time that is moved by hand, and screens.
import type { DisplayFrame, DisplayHeartbeat } from '#contracts';
import {
  applyChanges,
  changesOf,
  emptyBoard,
  type Board,
  type CalendarDate,
  type HallEvent,
  type HallFact,
  type HallPlan,
} from '#domain';
import { BoardReader, Clock, HallReader, Unavailable } from '../ports/index.js';
import { HallPictures } from './hall-pictures.js';
import { HallWatch } from './hall-watch.js';
import type { LiveHall } from './live-hall.js';
import { Screens } from './screens.js';
import { Timers, type Cancel } from './timers.js';

const today = '2026-03-12';
const morning = Date.parse('2026-03-12T02:00:00Z');

const name = { zh: '市民中心', en: 'Civic center' };

const aService = (id: number, code: string, letter: string) => ({
  ...{ id, code, letter, name, department: name, zone: 'A', sensitive: false, numberLimit: 999 },
  ...{ headStarts: {}, papers: [], results: [] },
});

export const plan: HallPlan = {
  id: 7,
  code: 'center',
  name,
  version: 1,
  missAfterMs: 0,
  timeZone: 'Asia/Shanghai',
  cutOverMinutes: 0,
  hours: { from: '08:30', to: '17:00' },
  weekdays: [1, 2, 3, 4, 5],
  zones: [{ letter: 'A', name, direction: name }],
  services: [aService(1, 'permits', 'A'), aService(2, 'exit-entry', 'B')],
  windows: [1, 2, 3].map((number) => ({ id: number, number, kind: 'general', zone: 'A', duties: [1, 2] })),
};

/** Time stands still until it is told to pass. */
export class TimeByHand extends Timers {
  private ms = morning;
  private readonly due = new Map<object, { at: number; run: () => void }>();

  readonly clock: Clock = { now: () => this.ms };

  after(milliseconds: number, run: () => void): Cancel {
    const key = {};
    this.due.set(key, { at: this.ms + milliseconds, run });
    return () => this.due.delete(key);
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.ms + milliseconds;
    await settled();
    for (let next = this.next(end); next; next = this.next(end)) {
      const [key, { at, run }] = next;
      this.due.delete(key);
      this.ms = at;
      run();
      await settled();
    }
    this.ms = end;
  }

  private next(end: number) {
    const due = [...this.due].filter(([, { at }]) => at <= end);
    return due.sort(([, a], [, b]) => a.at - b.at)[0];
  }
}

/** Everything that can happen without time passing has happened. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A hall whose log is a list; its board is the fold of that list. */
class HallInMemory extends BoardReader implements HallReader {
  readonly events: HallEvent[] = [];
  day: CalendarDate = today;
  health: 'up' | 'down' | 'hanging' = 'up';
  private backups = 0;
  reads = { boards: 0, pages: 0, plans: 0 };

  happens(...facts: HallFact[]): void {
    facts.forEach((fact) => {
      const revision = this.events.length + 1;
      const at = morning + this.backups * 60_000 + revision;
      this.events.push({ ...fact, hallId: plan.id, revision, at, businessDay: this.day });
    });
  }

  /** As after a restore of an old backup. */
  goBackTo(revision: number): void {
    this.events.splice(revision);
    this.backups += 1;
  }

  fold(): Board {
    return this.events.reduce(
      (board, event) => applyChanges(board, changesOf(board, event), event.revision),
      emptyBoard(0, today),
    );
  }

  all(): Promise<HallPlan[]> {
    return this.answer(() => [plan]);
  }

  byId(id: number): Promise<HallPlan | undefined> {
    return this.answer(() => (id === plan.id ? plan : undefined));
  }

  byCode(code: string): Promise<HallPlan | undefined> {
    this.reads.plans++;
    return this.answer(() => (code === plan.code ? plan : undefined));
  }

  override board(): Promise<Board> {
    this.reads.boards++;
    return this.answer(() => this.fold());
  }

  override eventsAfter(_hallId: number, revision: number, limit: number): Promise<HallEvent[]> {
    this.reads.pages++;
    return this.answer(() => this.events.slice(revision, revision + limit));
  }

  override revisions(): Promise<Map<number, number>> {
    return this.answer(() => new Map([[plan.id, this.events.length]]));
  }

  private async answer<T>(value: () => T): Promise<T> {
    await Promise.resolve();
    if (this.health === 'down') throw new Unavailable('the database is away');
    return this.health === 'up' ? value() : new Promise<T>(() => undefined);
  }
}

/** A screen as the contract describes it: it applies what follows on its mark, or joins again. */
export class ScreenInMemory {
  board: Board | undefined;
  mark: string | undefined;
  mustJoin = true;
  /** How often it was given the whole board. */
  snapshots = 0;
  readonly heartbeats: DisplayHeartbeat[] = [];

  take(joined: ReturnType<LiveHall['join']>): void {
    this.mustJoin = false;
    if ('frame' in joined) return this.frame(joined.frame);
    this.snapshots += 1;
    [this.board, this.mark] = [joined.snapshot.board, joined.snapshot.mark];
  }

  frame(frame: DisplayFrame): void {
    if (!this.board || frame.since !== this.mark) this.mustJoin = true;
    else [this.board, this.mark] = [applyChanges(this.board, frame.changes, frame.to), frame.mark];
  }

  heartbeat(heartbeat: DisplayHeartbeat): void {
    this.heartbeats.push(heartbeat);
    if (heartbeat.mark !== this.mark) this.mustJoin = true;
  }
}

class ScreensInMemory extends Screens {
  readonly joined = new Set<ScreenInMemory>();
  readonly frames: DisplayFrame[] = [];
  readonly waits: number[] = [];

  override show(_hallId: number, frame: DisplayFrame, waitedMs: number): Promise<void> {
    this.frames.push(frame);
    this.waits.push(waitedMs);
    this.joined.forEach((screen) => screen.frame(frame));
    return Promise.resolve();
  }

  override beat(_hallId: number, heartbeat: DisplayHeartbeat): void {
    this.joined.forEach((screen) => screen.heartbeat(heartbeat));
  }
}

/** A hall, its screens and the machinery between them, with nothing real underneath. */
export function displayed() {
  const hall = new HallInMemory();
  const screens = new ScreensInMemory();
  const time = new TimeByHand();
  const pictures = new HallPictures(hall, hall, screens, time.clock, time);
  const watch = new HallWatch(pictures, hall, time);
  const join = async (screen = new ScreenInMemory()): Promise<ScreenInMemory> => {
    const live = await pictures.open(plan.code);
    if (!live.accepted) throw new Error(live.code);
    screens.joined.add(screen);
    screen.take(live.value.join(screen.mark));
    return screen;
  };
  return { hall, screens, time, pictures, watch, join };
}

export function issued(ticketId: string): HallFact {
  return ticket('ticket.issued', ticketId, { from: null, to: 'waiting', window: null });
}

export function called(ticketId: string, window = 1): HallFact {
  return ticket('ticket.called', ticketId, { from: 'waiting', to: 'called', window });
}

type Move = Pick<Extract<HallFact, { ticketId: string }>, 'from' | 'to' | 'window'>;

function ticket(type: 'ticket.issued' | 'ticket.called', ticketId: string, move: Move): HallFact {
  return {
    type,
    ticketId,
    label: ticketId,
    service: 'permits',
    lane: 'ordinary',
    rankAt: 0,
    calls: 1,
    ...move,
  };
}
