import { aPlan, aTicket } from '#testing';
import { papersMissing, returnable } from './return.js';
import type { Ticket } from './ticket.js';

const plan = aPlan();
const today = Date.parse('2026-03-12T15:00+08:00');
const sentAway = (different: Partial<Ticket> = {}) =>
  aTicket({ state: 'finished', result: papersMissing, language: 'en', ...different });

describe('Somebody who was sent away for missing papers', () => {
  it('comes back the same day, for the same service, in the lane of those who return', () => {
    expect(returnable(plan, sentAway({ serviceId: 2 }), today)).toEqual({
      accepted: true,
      value: { service: 'household', lane: 'returning', language: 'en' },
    });
  });

  it.each<[string, Ticket, number]>([
    ['on the next business day', sentAway(), today + 24 * 3_600_000],
    ['after a visit that ended well', sentAway({ result: 'accepted' }), today],
    ['after a visit of which nobody said how it ended', sentAway({ result: null }), today],
    ['while still served', sentAway({ state: 'serving' }), today],
  ])('does not come back %s', (_, ticket, now) => {
    expect(returnable(plan, ticket, now)).toMatchObject({
      code: 'ticket.cannot-return',
      facts: { label: 'A001' },
    });
  });

  it('may come back after midnight, as long as the business day lasts', () => {
    expect(returnable(plan, sentAway(), Date.parse('2026-03-13T03:59+08:00')).accepted).toBe(true);
    expect(returnable(plan, sentAway(), Date.parse('2026-03-13T04:00+08:00')).accepted).toBe(false);
  });
});
