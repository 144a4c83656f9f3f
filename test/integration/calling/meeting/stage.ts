import type { HolderAction, IssuedTicket } from '#contracts';
import { papersMissing, type Decision, type TicketOrder } from '#domain';
import {
  commandsOn,
  FixedClock,
  plantTestHall,
  press,
  settled,
  smallHall,
  TestClerk,
  type TestDatabase,
  valueOf,
} from '#testing';

type Order = TicketOrder extends infer O ? (O extends unknown ? Omit<O, 'ticket'> : never) : never;

const stranger = '00000009-0000-4000-8000-000000000000';
let halls = 0;

/** A hall of its own with two open windows and two people: one whom everything is about, and one who waits behind. */
export class Stage {
  readonly clock = new FixedClock();
  private ticket: IssuedTicket;

  private constructor(
    private readonly database: TestDatabase,
    private readonly hall: string,
  ) {}

  static async open(database: TestDatabase): Promise<Stage> {
    halls += 1;
    const stage = new Stage(database, `stage-${halls}`);
    await plantTestHall(database, smallHall({ code: stage.hall }), 99_999);
    const actor = stage.actor();
    for (const window of [1, 2]) await actor.order(window, 'open');
    stage.ticket = await stage.issue();
    await stage.issue();
    return stage;
  }

  /** Somebody at a process of their own. */
  actor(): Actor {
    return new Actor(this.hall, commandsOn(this.database, this.clock), () => this.ticket);
  }

  /** Where both people are in the end. */
  async end(): Promise<unknown[]> {
    return this.database.source.query(
      `SELECT t.label, t.state, s.code AS service, w.number AS window, t.calls, t.version, t.result, t.hold_reason,
        t.business_day, t.rank_at
       FROM tickets t JOIN services s ON s.id = t.service_id JOIN halls h ON h.id = t.hall_id
       LEFT JOIN service_windows w ON w.id = t.service_window_id WHERE h.code = ? ORDER BY t.issue_revision`,
      [this.hall],
    );
  }

  private async issue(): Promise<IssuedTicket> {
    this.clock.pass(1_000);
    const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;
    return valueOf(await commandsOn(this.database, this.clock).issue.run(this.hall, wish, press()));
  }
}

/** Everything that anybody can do to the person whom everything is about. */
export class Actor {
  constructor(
    private readonly hall: string,
    private readonly commands: ReturnType<typeof commandsOn>,
    private readonly ticket: () => IssuedTicket,
  ) {}

  clerk(window: number, console?: string): TestClerk {
    return new TestClerk(this.commands, window, { hall: this.hall, ...(console && { console }) });
  }

  obey(order: Order, window = 1): Promise<Decision<unknown>> {
    return this.clerk(window).obey({ ...order, ticket: this.ticket().id });
  }

  order(window: number, kind: 'open' | 'close' | 'leave'): Promise<Decision<unknown>> {
    return this.clerk(window).order({ kind });
  }

  takeOver(window: number): Promise<Decision<unknown>> {
    return this.clerk(window, stranger).order({ kind: 'sit', takeOver: true });
  }

  callThis(window: number): Promise<Decision<unknown>> {
    return this.clerk(window).callNumber(this.ticket().label);
  }

  resume(): Promise<Decision<unknown>> {
    return this.clerk(1).resume(this.ticket().id);
  }

  undo(): Promise<Decision<unknown>> {
    return this.clerk(1).undo(this.ticket().id);
  }

  own(action: HolderAction): Promise<Decision<unknown>> {
    const once = press();
    return settled(() => this.commands.holder.run({ code: this.ticket().code, action }, once));
  }

  comeBack(): Promise<Decision<unknown>> {
    return settled(() => this.commands.comeBack.run(this.ticket().code));
  }

  carryOver(): Promise<Decision<unknown>> {
    const once = press();
    return settled(() => this.commands.carryOver.run(this.hall, once));
  }

  returnHeld(): Promise<Decision<unknown>> {
    return settled(() => this.commands.returnHeld.run(this.hall));
  }
}

export type Wish = (actor: Actor) => Promise<Decision<unknown>>;

/** How a person came to where two wishes meet, and what may be wished there. */
export interface Scene {
  readonly before: readonly Wish[];
  /** Seconds since then. */
  readonly later?: number;
  readonly wishes: Readonly<Record<string, Wish>>;
}

const call: Wish = (actor) => actor.callThis(1);
const start: Wish = (actor) => actor.obey({ kind: 'start' });
const hold: Wish = (actor) => actor.obey({ kind: 'hold', reason: 'document', minutes: 1 });

const anywhere: Record<string, Wish> = {
  'call this at 1': call,
  'call this at 2': (actor) => actor.callThis(2),
  'call next at 1': (actor) => actor.clerk(1).call(),
  cancel: (actor) => actor.own('cancel'),
  'carry over': (actor) => actor.carryOver(),
};
const undo: Wish = (actor) => actor.undo();
const close =
  (window: number): Wish =>
  (actor) =>
    actor.order(window, 'close');

export const scenes: Readonly<Record<string, Scene>> = {
  waits: {
    before: [],
    wishes: {
      ...anywhere,
      'call next at 2': (actor) => actor.clerk(2).call(),
      defer: (actor) => actor.own('defer'),
    },
  },
  'was called': {
    before: [call],
    wishes: {
      recall: (actor) => actor.obey({ kind: 'recall' }),
      retract: (actor) => actor.obey({ kind: 'retract' }),
      start,
      finish: (actor) => actor.obey({ kind: 'finish', result: 'accepted' }),
      miss: (actor) => actor.obey({ kind: 'miss' }),
      'call this at 2': (actor) => actor.callThis(2),
      'call next at 1': (actor) => actor.clerk(1).call(),
      'walk up at 1': (actor) => actor.clerk(1).walkUp(),
      coming: (actor) => actor.own('coming'),
      defer: (actor) => actor.own('defer'),
      cancel: (actor) => actor.own('cancel'),
      'carry over': (actor) => actor.carryOver(),
      'close 1': close(1),
      'take over 1': (actor) => actor.takeOver(1),
    },
  },
  'is served': {
    before: [call, start],
    wishes: {
      finish: (actor) => actor.obey({ kind: 'finish' }),
      hold,
      'send to a service': (actor) => actor.obey({ kind: 'transfer', to: { service: 's2' } }),
      'send to 2': (actor) => actor.obey({ kind: 'transfer', to: { window: 2 } }),
      'tick papers': (actor) => actor.obey({ kind: 'check', papers: ['photo'] }),
      undo,
      'call next at 2': (actor) => actor.clerk(2).call(),
      'carry over': (actor) => actor.carryOver(),
      'close 1': close(1),
      'close 2': close(2),
      'take over 1': (actor) => actor.takeOver(1),
    },
  },
  'was put on hold a moment ago': {
    before: [call, start, hold],
    wishes: { ...anywhere, undo, resume: (actor) => actor.resume(), 'close 1': close(1) },
  },
  'has been on hold for long enough': {
    before: [call, start, hold],
    later: 61,
    wishes: {
      ...anywhere,
      resume: (actor) => actor.resume(),
      'resume on the phone': (actor) => actor.own('resume'),
      'return by itself': (actor) => actor.returnHeld(),
    },
  },
  'was missed a moment ago': {
    before: [call, (actor) => actor.obey({ kind: 'miss' })],
    wishes: { ...anywhere, undo, rejoin: (actor) => actor.own('rejoin'), 'close 1': close(1) },
  },
  'was sent to window 2 a moment ago': {
    before: [call, start, (actor) => actor.obey({ kind: 'transfer', to: { window: 2 } })],
    wishes: {
      ...anywhere,
      undo,
      'call next at 2': (actor) => actor.clerk(2).call(),
      'close 2': close(2),
      'leave 2': (actor) => actor.order(2, 'leave'),
    },
  },
  'was sent away for papers a moment ago': {
    before: [call, (actor) => actor.obey({ kind: 'finish', result: papersMissing })],
    wishes: {
      undo,
      'come back': (actor) => actor.comeBack(),
      'call next at 1': (actor) => actor.clerk(1).call(),
      'walk up at 1': (actor) => actor.clerk(1).walkUp(),
      'close 1': close(1),
    },
  },
};
