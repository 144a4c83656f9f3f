import fc from 'fast-check';
import { aDesk, aPlan, aTicket } from '#testing';
import { callTo, resumeAt, type Desk, type Step } from '../desk/desk.js';
import { obey, type TicketOrder } from '../desk/ticket-order.js';
import { undoStep } from '../desk/undo.js';
import type { HallFact } from '../event/hall-event.js';
import { issuedNow, movedBy, undone } from '../event/moved.js';
import type { ServiceWindow } from '../hall/plan.js';
import { fallBack } from '../line/fall-back.js';
import type { Decision } from '../shared/decision.js';
import { advance, type Moment } from './advance.js';
import { occupiesWindow, type TicketAction } from './life.js';
import { replay, type Move } from './replay.js';
import type { Ticket } from './ticket.js';
import { walkUp } from './walk-up.js';

const plan = aPlan({
  services: aPlan().services.map((service) => ({
    ...service,
    papers: [{ code: 'photo', name: { zh: '照片', en: 'Photo' } }],
    results: [{ code: 'done', name: { zh: '办结', en: 'Done' } }],
  })),
});
const [first, second] = plan.windows as [ServiceWindow, ServiceWindow];
const desks = new Map(plan.windows.map((serviceWindow) => [serviceWindow.number, aDesk({ serviceWindow })]));

const orders = (ticket: string): TicketOrder[] => [
  { ticket, kind: 'recall' },
  { ticket, kind: 'retract' },
  { ticket, kind: 'start' },
  { ticket, kind: 'miss' },
  { ticket, kind: 'finish', result: 'done' },
  { ticket, kind: 'check', papers: ['photo'] },
  { ticket, kind: 'check', papers: [] },
  { ticket, kind: 'hold', reason: 'document', minutes: 5 },
  { ticket, kind: 'hold', reason: 'other' },
  { ticket, kind: 'transfer', to: { service: 'household' } },
  { ticket, kind: 'transfer', to: { window: 2 } },
  { ticket, kind: 'transfer', to: { window: 1 } },
];

type Wished = { action: TicketAction | 'undo'; decision: Decision<Step> };
type Wish = (ticket: Ticket, moment: Moment, moves: readonly Move[]) => Wished;

const deskOf = (ticket: Ticket): Desk => {
  const serviceWindow = ticket.serviceWindowId === second.id ? second : first;
  return aDesk({ serviceWindow, ticket: occupiesWindow(ticket.state) ? ticket : null });
};
const stepped = (before: Ticket, after: Decision<Ticket>): Decision<Step> =>
  after.accepted ? { accepted: true, value: { before, after: after.value } } : after;
const simple =
  (action: 'coming' | 'cancel' | 'release' | 'carry' | 'abandon'): Wish =>
  (ticket, moment) => ({ action, decision: stepped(ticket, advance(ticket, action, moment)) });
const following = [aTicket({ number: 7, rankAt: 123_456 })];

/** Everything that can be wished for a ticket. */
const wishes: readonly Wish[] = [
  ...orders('').map((order): Wish => (ticket, moment) => ({
    action: order.kind,
    decision: obey({ plan, desks }, deskOf(ticket), { ...order, ticket: ticket.id }, moment),
  })),
  ...[first, second].map((serviceWindow): Wish => (ticket, moment) => ({
    action: 'call',
    decision: callTo(aDesk({ serviceWindow }), ticket, moment),
  })),
  (ticket, moment) => ({ action: 'resume', decision: resumeAt(deskOf(ticket), ticket, moment) }),
  ...(['defer', 'rejoin'] as const).map((action): Wish => (ticket, moment) => ({
    action,
    decision: stepped(ticket, fallBack(ticket, action, following, moment)),
  })),
  ...(['coming', 'cancel', 'release', 'carry', 'abandon'] as const).map(simple),
  ...[1, 2, 3].map((): Wish => (ticket, moment, moves) => ({
    action: 'undo',
    decision: undoStep(plan, deskOf(ticket), { ticket, moves }, moment),
  })),
];

function live(begin: 'issued' | 'walked-up', picks: readonly number[]) {
  let ticket = beginning(begin);
  const moves: Move[] = [logged(issuedNow(plan, ticket), { at: 0, revision: 1 })];
  const steps = new Set<string>();
  picks.forEach((pick, index) => {
    const moment = { at: (index + 1) * 1_000, revision: moves.length + 1 };
    const { action, decision } = (wishes[pick % wishes.length] as Wish)(ticket, moment, moves);
    if (!decision.accepted) return;
    const { before, after } = decision.value;
    const fact = action === 'undo' ? undone(plan, before, after) : movedBy(plan, action, before, after);
    moves.push(logged(fact, moment));
    steps.add(action);
    ticket = after;
  });
  return { ticket, moves, steps };
}

function beginning(begin: 'issued' | 'walked-up'): Ticket {
  const ticket = aTicket({ lane: 'priority', priorityReason: 'elderly', rankAt: -1_200_000 });
  const [service] = plan.services;
  if (begin === 'issued' || !service) return ticket;
  const wish = { service: service.code, lane: 'ordinary', language: 'zh' } as const;
  const facts = { hallId: 1, service, wish, businessDay: '2026-03-12', last: 0, now: 0, revision: 1 };
  const served = walkUp({ ...facts, identity: { id: ticket.id, code: ticket.code } }, first.id);
  return served.accepted ? served.value : ticket;
}

const logged = (fact: HallFact, { at, revision }: Moment): Move =>
  ({ ...fact, at, revision, hallId: 1, businessDay: '2026-03-12' }) as Move;

describe('The log of a ticket', () => {
  it('tells the ticket as it is, whatever its life, step by step', () => {
    const taken = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom('issued' as const, 'walked-up' as const),
        fc.array(fc.nat({ max: wishes.length - 1 }), { minLength: 30, maxLength: 80 }),
        (begin, picks) => {
          const { ticket, moves, steps } = live(begin, picks);
          expect(replay(plan, ticket, moves)).toEqual(ticket);
          steps.forEach((step) => taken.add(step));
        },
      ),
      { numRuns: 400 },
    );
    expect([...taken].sort()).toEqual(
      [
        'abandon',
        'call',
        'cancel',
        'carry',
        'check',
        'coming',
        'defer',
        'finish',
        'hold',
        'miss',
        'recall',
        'rejoin',
      ]
        .concat(['release', 'resume', 'retract', 'start', 'transfer', 'undo'])
        .sort(),
    );
  });

  it('uses nothing of the stored ticket but what is frozen at its issue', () => {
    const { ticket, moves } = live('issued', [12, 2, 7]);
    const spoiled = { ...ticket, state: 'abandoned', rankAt: 5, calls: 99, version: 77 } as const;
    expect(replay(plan, { ...spoiled, serviceId: 2, papers: ['x'] }, moves)).toEqual(ticket);
  });

  it('that is empty tells nothing', () => {
    expect(() => replay(plan, aTicket(), [])).toThrow('A001');
  });
});
