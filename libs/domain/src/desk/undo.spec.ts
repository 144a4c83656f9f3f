import { aDesk, aPlan, aTicket, valueOf } from '#testing';
import { issuedNow, movedBy, undone } from '../event/moved.js';
import type { HallFact } from '../event/hall-event.js';
import type { Ticket } from '../ticket/ticket.js';
import type { Move } from '../ticket/replay.js';
import { resumeAt, callTo, type Desk, type Step } from './desk.js';
import { obey, type TicketOrder } from './ticket-order.js';
import { undoStep, undoWithinMs } from './undo.js';

const plan = aPlan();
const desks = new Map([
  [1, aDesk()],
  [2, aDesk({ serviceWindow: { ...aDesk().serviceWindow, id: 12, number: 2 } })],
]);

/** A ticket with its log, taken along one order after the other, ten seconds apart. */
class Life {
  readonly moves: Move[] = [];
  ticket: Ticket;

  constructor(begin: Partial<Ticket> = {}) {
    this.ticket = aTicket(begin);
    this.log(issuedNow(plan, this.ticket));
  }

  get moment() {
    return { at: (this.moves.length + 1) * 10_000, revision: this.moves.length + 1 };
  }

  call(): this {
    return this.take('call', valueOf(callTo(aDesk(), this.ticket, this.moment)));
  }

  order(order: TicketOrder): this {
    const desk = aDesk({ ticket: this.ticket });
    return this.take(order.kind, valueOf(obey({ plan, desks }, desk, order, this.moment)));
  }

  resume(): this {
    return this.take('resume', valueOf(resumeAt(aDesk(), this.ticket, this.moment)));
  }

  undo(desk: Desk, later = 0) {
    const moment = { ...this.moment, at: this.moves.length * 10_000 + later };
    return undoStep(plan, desk, this, moment);
  }

  take(action: Parameters<typeof movedBy>[1], { before, after }: Step): this {
    this.log(movedBy(plan, action, before, after));
    this.ticket = after;
    return this;
  }

  log(fact: HallFact): void {
    const { at, revision } = this.moment;
    this.moves.push({ ...fact, at, revision, hallId: 1, businessDay: '2026-03-12' } as Move);
  }
}

const { id: ticket } = aTicket();
const called = () => new Life().call();
const serving = () => called().order({ ticket, kind: 'start' });
const held = () => serving().order({ ticket, kind: 'hold', reason: 'payment', minutes: 9 });

const undoable: [string, () => Life, (life: Life) => Life][] = [
  ['start', called, (life) => life.order({ ticket, kind: 'start' })],
  ['finish', serving, (life) => life.order({ ticket, kind: 'finish' })],
  ['finish at once', called, (life) => life.order({ ticket, kind: 'finish' })],
  ['miss', called, (life) => life.order({ ticket, kind: 'miss' })],
  ['hold', serving, (life) => life.order({ ticket, kind: 'hold', reason: 'other' })],
  ['resume', held, (life) => life.resume()],
  ['check', serving, (life) => life.order({ ticket, kind: 'check', papers: [] })],
  ['transfer', serving, (life) => life.order({ ticket, kind: 'transfer', to: { service: 'household' } })],
  ['send to a window', serving, (life) => life.order({ ticket, kind: 'transfer', to: { window: 2 } })],
];

describe('A step that was taken by mistake', () => {
  it.each(undoable)('is undone: after %s everything is as it was before', (_, before, step) => {
    const life = before();
    const was = life.ticket;
    const { after } = valueOf(step(life).undo(aDesk(), undoWithinMs));
    expect({ ...after, callRevision: was.callRevision }).toEqual({
      ...was,
      version: life.ticket.version + 1,
    });
  });

  it('brings a call that had left the board back on top of it, and leaves one that is still there', () => {
    const missed = called().order({ ticket, kind: 'miss' });
    const started = serving();
    expect(valueOf(missed.undo(aDesk())).after.callRevision).toBe(missed.moment.revision);
    expect(valueOf(started.undo(aDesk())).after.callRevision).toBe(2);
  });

  it('calls nobody who walked up without a number: such a one has no place on the board', () => {
    const walkedUp = new Life({
      source: 'counter',
      state: 'serving',
      startedAt: 10_000,
      serviceWindowId: 11,
    });
    const held = walkedUp.order({ ticket, kind: 'hold', reason: 'other' });
    expect(valueOf(held.undo(aDesk())).after).toMatchObject({ state: 'serving', callRevision: null });
  });

  it.each<[string, Life, Desk, number, string]>([
    ['too late', serving(), aDesk(), undoWithinMs + 1, 'step.too-late-to-undo'],
    ['from another window', serving(), desks.get(2) ?? aDesk(), 0, 'step.too-late-to-undo'],
    ['a call, which is retracted instead', called(), aDesk(), 0, 'step.too-late-to-undo'],
    ['the issue', new Life(), aDesk(), 0, 'step.too-late-to-undo'],
    [
      'while somebody else is there',
      called().order({ ticket, kind: 'miss' }),
      aDesk({ ticket: aTicket({ number: 2, state: 'called' }) }),
      0,
      'window.busy',
    ],
    [
      'at a closed window',
      serving().order({ ticket, kind: 'finish' }),
      aDesk({ state: 'closed' }),
      0,
      'window.closed',
    ],
  ])('is not undone %s', (_, life, desk, later, code) => {
    expect(life.undo(desk, later)).toMatchObject({ code });
  });

  it('is undone at a window that pauses: whoever stands there is served to the end', () => {
    expect(serving().undo(aDesk({ state: 'paused' }))).toMatchObject({ accepted: true });
  });

  it('is not undone a second time: one step back, not a walk into the past', () => {
    const life = serving();
    const { before, after } = valueOf(life.undo(aDesk()));
    life.log(undone(plan, before, after));
    life.ticket = after;
    expect(life.undo(aDesk())).toMatchObject({ code: 'step.too-late-to-undo' });
  });
});
