import type { DataSource } from 'typeorm';
import {
  actionOf,
  byRank,
  isTicketMoved,
  isWindowTurned,
  mayTake,
  nextOpenDay,
  occupiesWindow,
  type HallEvent,
  type HallPlan,
  type Move,
  type TicketState,
} from '#domain';
import { PlanReader, SqlBoardReader } from '#persistence';

/** Who waits, as far as the log has told. */
interface Waiting {
  readonly move: Move;
  readonly issueRevision: number;
  readonly day: string;
}

const begins = ['ticket.issued', 'ticket.walked-up'];

/**
 * Reads a hall's log from its first day and insists on everything that must never happen: a step that the life of a
 * ticket does not know, two tickets at a window, one at a closed window, somebody called out of turn and not by number.
 */
export class Witness {
  /** The moves of every ticket. */
  readonly lives = new Map<string, Move[]>();
  readonly types = new Set<string>();
  private readonly atWindow = new Map<number, string>();
  private readonly closed = new Map<number, boolean>();
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly plan: HallPlan) {}

  static async of(source: DataSource, hall: string): Promise<Witness> {
    const plan = await new PlanReader(source).byCode(hall);
    if (!plan) throw new Error(`there is no hall ${hall}`);
    const witness = new Witness(plan);
    const events = await new SqlBoardReader(source).eventsAfter(plan.id, 0, 1_000_000);
    events.forEach((event, index) => witness.hear(event, index + 1));
    return witness;
  }

  private hear(event: HallEvent, revision: number): void {
    expect(event.revision).toBe(revision);
    this.types.add(event.type);
    if (isTicketMoved(event)) this.follow(event);
    if (!isWindowTurned(event)) return;
    this.closed.set(event.window, event.state === 'closed');
    if (event.state === 'closed') expect(this.atWindow.get(event.window)).toBeUndefined();
  }

  private follow(move: Move): void {
    const life = this.lives.get(move.ticketId) ?? [];
    this.isLegal(life, move);
    if (move.type === 'ticket.called' && !move.picked) this.isNext(move);
    this.stands(move);
    this.lives.set(move.ticketId, [...life, move]);
    this.queues(move);
  }

  private isLegal(life: readonly Move[], { from, to, type }: Move): void {
    const last = life.at(-1);
    expect(from).toBe(last?.to ?? null);
    if (from === null) return expect(begins).toContain(type);
    if (type === 'ticket.step-undone') return expect(to).toBe(stateBefore(life));
    const action = actionOf(type);
    expect({ type, from, isKnown: action && mayTake(action, from) }).toMatchObject({ isKnown: true });
  }

  /** Of all whom the window may call, this one has the smallest rank. */
  private isNext({ ticketId, window, duties = [], businessDay }: Move): void {
    const line = [...this.waiting.values()].filter(({ move, day }) => {
      const isBound = move.boundFor !== undefined;
      return day === businessDay && (isBound ? move.boundFor === window : duties.includes(move.service));
    });
    const place = ({ move, issueRevision }: Waiting) => ({ rankAt: move.rankAt, issueRevision });
    const [first] = line.sort((a, b) => byRank(place(a), place(b)));
    expect(ticketId).toBe(first?.move.ticketId);
  }

  private stands({ ticketId, to, window }: Move): void {
    [...this.atWindow]
      .filter(([, there]) => there === ticketId)
      .forEach(([number]) => this.atWindow.delete(number));
    if (!occupiesWindow(to)) return;
    const number = window ?? 0;
    expect({ number, there: this.atWindow.get(number), isClosed: this.closed.get(number) }).toEqual({
      ...{ number, there: undefined, isClosed: false },
    });
    this.atWindow.set(number, ticketId);
  }

  private queues(move: Move): void {
    const life = this.lives.get(move.ticketId) ?? [];
    this.waiting.delete(move.ticketId);
    if (move.to !== 'waiting') return;
    const day = move.type === 'ticket.carried' ? nextOpenDay(this.plan, move.businessDay) : move.businessDay;
    this.waiting.set(move.ticketId, { move, day, issueRevision: life[0]?.revision ?? 0 });
  }
}

/** The state before the last step of a life. */
function stateBefore(life: readonly Move[]): TicketState | undefined {
  return life.at(-2)?.to;
}
