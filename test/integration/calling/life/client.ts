import type { TurnHallDay } from '#application/opening';
import type { HolderAction } from '#contracts';
import type { Decision } from '#domain';
import { type commandsOn, type FixedClock, press, settled, sitting, TestClerk } from '#testing';
import { windows, type Action, type Wish } from './wishes.js';

interface Holder {
  readonly id: string;
  readonly label: string;
  /** Who walked up to a window has none. */
  readonly code?: string;
}

/** What clients know of each other: all tickets, whom each window had last, who sits where, and what came of wishes. */
export class Seen {
  readonly holders: Holder[] = [];
  readonly lastAt = new Map<number, Holder>();
  readonly heldAt = new Map<number, Holder>();
  readonly sentAway: Holder[] = [];
  readonly sitting = new Map<number, string>();
  readonly outcomes = new Set<string>();
}

const nobody: Holder = { id: '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40', label: 'Z999' };
const consoles = ['a', 'b', 'c'].map((letter) => `0000000${letter}-0000-4000-8000-000000000000`);

interface World {
  readonly hall: string;
  readonly clock: FixedClock;
  readonly commands: ReturnType<typeof commandsOn>;
  readonly turn: TurnHallDay;
  readonly seen: Seen;
}

/** Wishes for whatever comes, whether it makes sense or not; the hall says yes or no. */
export class Client {
  constructor(private readonly world: World) {}

  async act(wish: Wish): Promise<void> {
    const outcome = await this.does[wish.action](wish);
    if (!outcome) return;
    this.world.seen.outcomes.add(outcome.accepted ? wish.action : outcome.code);
  }

  private readonly does: Record<Action, (wish: Wish) => Promise<Decision<unknown> | undefined>> = {
    issue: (wish) => this.issue(wish),
    call: (wish) => this.see(wish, this.clerk(wish).call()),
    'call-number': (wish) => this.see(wish, this.clerk(wish).callNumber(this.number(wish))),
    'walk-up': (wish) =>
      this.see(wish, this.clerk(wish).walkUp(wish.pick % 3 ? undefined : this.service(wish))),
    recall: (wish) => this.clerk(wish).act('recall', this.someone(wish).id),
    retract: (wish) => this.clerk(wish).act('retract', this.someone(wish).id),
    start: (wish) => this.clerk(wish).act('start', this.someone(wish).id),
    miss: (wish) => this.clerk(wish).act('miss', this.someone(wish).id),
    check: (wish) =>
      this.clerk(wish).obey({ kind: 'check', ticket: this.someone(wish).id, papers: ['photo'] }),
    finish: (wish) => this.finish(wish),
    hold: (wish) => this.hold(wish),
    resume: (wish) => this.clerk(wish).resume((this.world.seen.heldAt.get(wish.window) ?? nobody).id),
    transfer: (wish) => this.send(wish, { service: this.service(wish) }),
    'send-to-window': (wish) => this.send(wish, { window: (wish.pick % (windows + 1)) + 1 }),
    undo: (wish) => this.clerk(wish).undo(this.someone(wish).id),
    cancel: (wish) => this.own(wish, 'cancel'),
    defer: (wish) => this.own(wish, 'defer'),
    coming: (wish) => this.own(wish, 'coming'),
    rejoin: (wish) => this.own(wish, 'rejoin'),
    'resume-own': (wish) => this.own(wish, 'resume'),
    'come-back': (wish) => this.comeBack(wish),
    open: (wish) => this.clerk(wish).open(),
    close: (wish) => this.clerk(wish).order({ kind: 'close' }),
    pause: (wish) => this.clerk(wish).order({ kind: 'pause', reason: 'meal', minutes: 30 }),
    leave: (wish) => this.clerk(wish).order({ kind: 'leave' }),
    sit: (wish) => this.sit(wish),
    help: (wish) => this.clerk(wish).order({ kind: wish.pick % 2 ? 'cancel-help' : 'help', help: 'help' }),
    'answer-help': ({ window }) =>
      this.once((once) => this.world.commands.answerHelp.run(this.world.hall, { window }, once)),
    duties: ({ window, pick }) => {
      const services = [['s1', 's2'], ['s2'], ['s1'], ['s2', 's1']][pick % 4] ?? [];
      return this.once((once) => this.world.commands.duties.run(this.world.hall, { window, services }, once));
    },
    'return-held': () => settled(() => this.world.commands.returnHeld.run(this.world.hall)),
    'carry-over': ({ pick }) =>
      pick % 3
        ? this.nothing()
        : this.once((once) => this.world.commands.carryOver.run(this.world.hall, once)),
    'turn-day': ({ pick }) => this.turnDay(pick),
    wait: ({ pick }) => this.wait(pick),
  };

  private clerk({ window, pick }: Wish): TestClerk {
    const { commands, hall, seen } = this.world;
    const stranger = pick % 17 === 0 ? consoles[0] : undefined;
    return new TestClerk(commands, window, {
      hall,
      console: stranger ?? seen.sitting.get(window) ?? sitting,
    });
  }

  /** Mostly the ticket that the window had last, else any: who picks from hundreds rarely hits one that is there. */
  private someone({ window, pick }: Wish): Holder {
    const { holders, lastAt } = this.world.seen;
    const any = holders[pick % Math.max(1, holders.length)] ?? nobody;
    return pick % 5 === 0 ? any : (lastAt.get(window) ?? any);
  }

  private service({ pick }: Wish): string {
    return `s${(pick % 2) + 1}`;
  }

  private number(wish: Wish): string {
    const { label } = wish.pick % 3 ? this.someone({ ...wish, pick: wish.pick * 5 }) : this.someone(wish);
    return wish.pick % 2 ? label : label.slice(1);
  }

  private async issue(wish: Wish): Promise<Decision<unknown>> {
    const lane = wish.pick % 3 ? ('ordinary' as const) : ('priority' as const);
    const asked = { service: this.service(wish), lane, language: 'zh' as const };
    const ticket = await this.once((once) => this.world.commands.issue.run(this.world.hall, asked, once));
    if (ticket.accepted) this.world.seen.holders.push(ticket.value);
    return ticket;
  }

  /** Somebody is at the window now; a walk-up is new to everybody. */
  private async see(wish: Wish, called: Promise<Decision<Holder>>): Promise<Decision<unknown>> {
    const outcome = await called;
    if (!outcome.accepted) return outcome;
    const { holders, lastAt } = this.world.seen;
    const holder = holders.find(({ id }) => id === outcome.value.id) ?? outcome.value;
    if (!holders.includes(holder)) holders.push(holder);
    lastAt.set(wish.window, holder);
    return outcome;
  }

  private async finish(wish: Wish): Promise<Decision<unknown>> {
    const holder = this.someone(wish);
    const result = ['papers-missing', 'accepted', undefined, 'gold-medal'][wish.pick % 4];
    const finished = await this.clerk(wish).obey({ kind: 'finish', ticket: holder.id, result });
    if (finished.accepted && result === 'papers-missing') this.world.seen.sentAway.push(holder);
    return finished;
  }

  private async hold(wish: Wish): Promise<Decision<unknown>> {
    const holder = this.someone(wish);
    const minutes = wish.pick % 2 ? { minutes: (wish.pick % 20) + 1 } : {};
    const held = await this.clerk(wish).obey({
      kind: 'hold',
      ticket: holder.id,
      reason: 'document',
      ...minutes,
    });
    if (held.accepted) this.world.seen.heldAt.set(wish.window, holder);
    return held;
  }

  private send(wish: Wish, to: { service: string } | { window: number }): Promise<Decision<unknown>> {
    return this.clerk(wish).obey({ kind: 'transfer', ticket: this.someone(wish).id, to });
  }

  private own(wish: Wish, action: HolderAction): Promise<Decision<unknown>> {
    const { code = 'NOBODY' } = this.someone(wish);
    return this.once((once) => this.world.commands.holder.run({ code, action }, once));
  }

  private async comeBack(wish: Wish): Promise<Decision<unknown>> {
    const { holders, sentAway } = this.world.seen;
    const { code = 'NOBODY' } = (wish.pick % 3 ? sentAway.at(-1) : undefined) ?? this.someone(wish);
    const ticket = await settled(() => this.world.commands.comeBack.run(code));
    if (ticket.accepted && !holders.some(({ id }) => id === ticket.value.id)) holders.push(ticket.value);
    return ticket;
  }

  private async sit({ window, pick }: Wish): Promise<Decision<unknown>> {
    const { commands, hall, seen } = this.world;
    const own = consoles[pick % consoles.length] ?? sitting;
    const order = { kind: 'sit', takeOver: pick % 2 === 0 } as const;
    const sat = await new TestClerk(commands, window, { hall, console: own }).order(order);
    if (sat.accepted) seen.sitting.set(window, own);
    return sat;
  }

  /** Now and then a night passes; then, or at any time, the hall is brought to the present day. */
  private turnDay(pick: number): Promise<Decision<unknown>> {
    if (pick % 4 === 0) this.world.clock.pass(12 * 3_600_000);
    return settled(() => this.world.turn.run(this.world.hall));
  }

  private wait(pick: number): Promise<undefined> {
    const seconds = pick % 7 ? pick % 5 : pick % 1_200;
    this.world.clock.pass(seconds * 1_000);
    return this.nothing();
  }

  private once<T>(command: (once: ReturnType<typeof press>) => Promise<T>): Promise<T> {
    const once = press();
    return settled(() => command(once));
  }

  private nothing(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}
