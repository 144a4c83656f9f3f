import fc from 'fast-check';
import { aTicket } from '#testing';
import type { Ticket } from '../ticket/ticket.js';
import { chooseNext, type Heads } from './choose-next.js';
import { byRank } from './order.js';

const linesOf = (tickets: readonly Ticket[]): Heads => {
  const heads: Heads = new Map();
  [...tickets].sort(byRank).forEach((ticket) => {
    heads.set(ticket.serviceId, [...(heads.get(ticket.serviceId) ?? []), ticket]);
  });
  return heads;
};

describe('Who is next at a window', () => {
  it('is who came first among the services of its duties', () => {
    const heads = linesOf([
      aTicket({ number: 1, serviceId: 1, rankAt: 20 }),
      aTicket({ number: 2, serviceId: 2, rankAt: 10 }),
      aTicket({ number: 3, serviceId: 3, rankAt: 5 }),
    ]);
    expect(chooseNext({ duties: [1, 2] }, heads)?.number).toBe(2);
  });

  it('is who got the earlier ticket when both came in the same millisecond', () => {
    const heads = linesOf([
      aTicket({ number: 2, issueRevision: 8 }),
      aTicket({ number: 1, issueRevision: 7 }),
    ]);
    expect(chooseNext({ duties: [1] }, heads)?.number).toBe(1);
  });

  it('is nobody when no one waits for its duties', () => {
    expect(chooseNext({ duties: [2] }, linesOf([aTicket()]))).toBeUndefined();
  });

  it('is a different person for every window that calls at the same moment', () => {
    const heads = linesOf([1, 2, 3].map((number) => aTicket({ number, rankAt: number })));
    const called = [1, 2, 3].map(() => chooseNext({ duties: [1] }, heads)?.number);
    expect(called).toEqual([1, 2, 3]);
  });

  it('loses nobody and keeps the order of ranks, whatever the lines', () => {
    const someone = fc.record({
      serviceId: fc.integer({ min: 1, max: 4 }),
      rankAt: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 60 }), (people) => {
        const tickets = people.map((person, index) => aTicket({ ...person, number: index + 1 }));
        const heads = linesOf(tickets);
        const called = tickets.map(() => chooseNext({ duties: [1, 2, 3, 4] }, heads));
        expect(called).toEqual([...tickets].sort(byRank));
        expect(chooseNext({ duties: [1, 2, 3, 4] }, heads)).toBeUndefined();
      }),
    );
  });
});
