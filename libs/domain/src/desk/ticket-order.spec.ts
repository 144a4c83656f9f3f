import { aDesk, aPlan, aTicket } from '#testing';
import type { ServiceWindow } from '../hall/plan.js';
import { obey, type TicketOrder } from './ticket-order.js';

const at = 60_000;
const [first, second] = aPlan().windows as [ServiceWindow, ServiceWindow];
const { id: ticket } = aTicket();
const floor = (missAfterMs = 0) => ({
  plan: aPlan({ missAfterMs }),
  desks: new Map([
    [1, aDesk()],
    [2, aDesk({ serviceWindow: second })],
  ]),
});
const give = (order: TicketOrder, state: 'called' | 'serving' = 'serving', missAfterMs = 0) => {
  const there = aTicket({ state, serviceWindowId: 11, calledAt: at, calls: 1 });
  const desk = aDesk({ serviceWindow: first, ticket: there });
  return obey(floor(missAfterMs), desk, order, { at, revision: 9 });
};

describe('An order for the person at the window', () => {
  it.each<[TicketOrder, 'called' | 'serving', object]>([
    [{ ticket, kind: 'recall' }, 'called', { state: 'called', calls: 2 }],
    [{ ticket, kind: 'retract' }, 'called', { state: 'waiting' }],
    [{ ticket, kind: 'start' }, 'called', { state: 'serving', startedAt: at }],
    [{ ticket, kind: 'miss' }, 'called', { state: 'missed' }],
    [{ ticket, kind: 'finish' }, 'called', { state: 'finished' }],
    [{ ticket, kind: 'check', papers: [] }, 'serving', { state: 'serving', papers: [] }],
    [{ ticket, kind: 'hold', reason: 'other' }, 'serving', { state: 'held', holdUntil: null }],
    [{ ticket, kind: 'hold', reason: 'other', minutes: 15 }, 'serving', { holdUntil: at + 15 * 60_000 }],
    [{ ticket, kind: 'transfer', to: { service: 'household' } }, 'serving', { serviceId: 2 }],
    [{ ticket, kind: 'transfer', to: { window: 2 } }, 'serving', { serviceId: 1, serviceWindowId: 12 }],
  ])('is obeyed: %j while %s', (order, state, after) => {
    expect(give(order, state)).toMatchObject({ accepted: true, value: { after } });
  });

  it('to mark as missed waits for as long as the hall says', () => {
    expect(give({ ticket, kind: 'miss' }, 'called', 20_000)).toMatchObject({
      code: 'call.too-early-to-miss',
    });
  });

  it('to send on must name a service or window of the hall', () => {
    expect(give({ ticket, kind: 'transfer', to: { service: 'fishing' } })).toMatchObject({
      code: 'service.unknown',
    });
    expect(give({ ticket, kind: 'transfer', to: { window: 99 } })).toMatchObject({
      code: 'window.unknown',
      facts: { window: 99 },
    });
  });
});
