import { aPlan } from '#testing';
import { serviceOf } from '../hall/plan.js';
import { issueTicket, serviceForIssue, type TicketWish } from './issue.js';
import { ticketLabel, ticketLetters } from './label.js';
import { rankTime } from './lane.js';

const plan = aPlan();

describe('Taking a number', () => {
  it('is possible while numbers are given out', () => {
    expect(serviceForIssue(plan, 'household', true)).toMatchObject({ accepted: true, value: { id: 2 } });
  });

  it('is refused otherwise, with the hours', () => {
    expect(serviceForIssue(plan, 'household', false)).toEqual({
      accepted: false,
      code: 'hall.closed',
      facts: { from: '08:30', to: '17:00' },
    });
  });

  it('is refused for a service that the hall does not have', () => {
    expect(serviceForIssue(plan, 'fishing', true)).toMatchObject({
      code: 'service.unknown',
      facts: { service: 'fishing' },
    });
  });
});

describe('A new ticket', () => {
  const arrival = Date.parse('2026-03-12T10:42+08:00');
  const issue = (last: number, wish: Partial<TicketWish> = {}, limit = 999) => {
    const service = { ...serviceOf(plan, { serviceId: 1 }), numberLimit: limit };
    return issueTicket({
      hallId: 1,
      service,
      wish: { service: 'exit-entry', lane: 'ordinary', language: 'zh', ...wish },
      businessDay: '2026-03-12',
      last,
      now: arrival,
      identity: { id: 'id', code: 'code' },
      revision: 77,
    });
  };

  it('gets the number after the last one, on its business day', () => {
    const ticket = { number: 15, label: 'A015', state: 'waiting', version: 1, businessDay: '2026-03-12' };
    expect(issue(14)).toMatchObject({ value: ticket });
  });

  it('stands where it came: ordered by arrival, ties by the order of issue', () => {
    expect(issue(0)).toMatchObject({ value: { rankAt: arrival, issueRevision: 77 } });
  });

  it('stands twenty minutes ahead of its arrival in the priority lane', () => {
    expect(issue(0, { lane: 'priority' })).toMatchObject({ value: { rankAt: arrival - 20 * 60_000 } });
  });

  it('takes the very last number and refuses the one after it', () => {
    expect(issue(2, {}, 3)).toMatchObject({ accepted: true, value: { number: 3 } });
    expect(issue(3, {}, 3)).toMatchObject({ code: 'service.numbers-exhausted', facts: { limit: 3 } });
  });
});

describe('A label', () => {
  it('is a letter and at least three digits', () => {
    expect([1, 15, 999, 1000].map((number) => ticketLabel('A', number))).toEqual([
      'A001',
      'A015',
      'A999',
      'A1000',
    ]);
  });

  it('never uses a letter that looks or sounds like a digit', () => {
    expect(ticketLetters).not.toMatch(/[IOQ]/);
  });
});

describe('A head start', () => {
  it('is nothing for a lane that has none', () => {
    expect(rankTime(1_000_000, 'returning', { priority: 5 })).toBe(1_000_000);
  });
});
