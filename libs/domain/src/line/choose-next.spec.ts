import fc from 'fast-check';
import { aTicket } from '#testing';
import type { Ticket } from '../ticket/ticket.js';
import { chooseNext, type Heads } from './choose-next.js';
import { byRank } from './order.js';

const linesOf = (tickets: readonly Ticket[]): Heads => {
  const heads: Heads = { services: new Map(), windows: new Map() };
  [...tickets].sort(byRank).forEach((ticket) => {
    const { serviceId, serviceWindowId } = ticket;
    const line = serviceWindowId === null ? heads.services : heads.windows;
    const key = serviceWindowId ?? serviceId;
    line.set(key, [...(line.get(key) ?? []), ticket]);
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
    expect(chooseNext({ id: 11, duties: [1, 2] }, heads)?.number).toBe(2);
  });

  it('is who got the earlier ticket when both came in the same millisecond', () => {
    const heads = linesOf([
      aTicket({ number: 2, issueRevision: 8 }),
      aTicket({ number: 1, issueRevision: 7 }),
    ]);
    expect(chooseNext({ id: 11, duties: [1] }, heads)?.number).toBe(1);
  });

  it('is nobody when no one waits for its duties', () => {
    expect(chooseNext({ id: 11, duties: [2] }, linesOf([aTicket()]))).toBeUndefined();
  });

  it('is a different person for every window that calls at the same moment', () => {
    const heads = linesOf([1, 2, 3].map((number) => aTicket({ number, rankAt: number })));
    const called = [1, 2, 3].map(() => chooseNext({ id: 11, duties: [1] }, heads)?.number);
    expect(called).toEqual([1, 2, 3]);
  });

  it('is who was sent to this window, if that one came first, whatever the service', () => {
    const sent = aTicket({ number: 1, serviceId: 9, serviceWindowId: 11, rankAt: 5 });
    const heads = linesOf([sent, aTicket({ number: 2, rankAt: 10 })]);
    expect(chooseNext({ id: 11, duties: [1] }, heads)?.number).toBe(1);
    expect(chooseNext({ id: 11, duties: [1] }, heads)?.number).toBe(2);
  });

  it('is never who was sent to another window', () => {
    const heads = linesOf([aTicket({ serviceWindowId: 12 })]);
    expect(chooseNext({ id: 11, duties: [1] }, heads)).toBeUndefined();
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
        const called = tickets.map(() => chooseNext({ id: 11, duties: [1, 2, 3, 4] }, heads));
        expect(called).toEqual([...tickets].sort(byRank));
        expect(chooseNext({ id: 11, duties: [1, 2, 3, 4] }, heads)).toBeUndefined();
      }),
    );
  });
});
