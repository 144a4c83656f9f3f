import { aPlan } from '#testing';
import { issueTicket, serviceForIssue, type TicketWish } from './issue.js';
import { ticketLabel, ticketLetters } from './label.js';
import { rankTime } from './lane.js';

const plan = aPlan();
const thursday = (clock: string) => Date.parse(`2026-03-12T${clock}+08:00`);

describe('Taking a number', () => {
  it.each(['08:30', '12:00', '16:59'])('is possible at %s on a working day', (clock) => {
    expect(serviceForIssue(plan, 'household', thursday(clock))).toMatchObject({
      accepted: true,
      value: { id: 2 },
    });
  });

  it.each(['08:29', '17:00', '23:00'])('is refused at %s, with the hours', (clock) => {
    expect(serviceForIssue(plan, 'household', thursday(clock))).toEqual({
      accepted: false,
      code: 'hall.closed',
      facts: { from: '08:30', to: '17:00' },
    });
  });

  it('is refused on a Sunday', () => {
    const sunday = Date.parse('2026-03-15T10:00+08:00');
    expect(serviceForIssue(plan, 'household', sunday)).toMatchObject({ code: 'hall.closed' });
  });

  it('is refused for a service that the hall does not have', () => {
    expect(serviceForIssue(plan, 'fishing', thursday('10:00'))).toMatchObject({
      code: 'service.unknown',
      facts: { service: 'fishing' },
    });
  });
});

describe('A new ticket', () => {
  const issue = (last: number, wish: Partial<TicketWish> = {}, limit = 999) => {
    const [service] = aPlan().services;
    if (!service) throw new Error('the plan has services');
    return issueTicket({
      plan,
      service: { ...service, numberLimit: limit },
      wish: { service: 'exit-entry', lane: 'ordinary', language: 'zh', ...wish },
      last,
      now: thursday('10:42'),
      identity: { id: 'id', code: 'code' },
      revision: 77,
    });
  };

  it('gets the number after the last one', () => {
    expect(issue(14)).toMatchObject({ value: { number: 15, label: 'A015', state: 'waiting', version: 1 } });
  });

  it('stands where it came: ordered by arrival, ties by the order of issue', () => {
    expect(issue(0)).toMatchObject({ value: { rankAt: thursday('10:42'), issueRevision: 77 } });
  });

  it('stands twenty minutes ahead of its arrival in the priority lane', () => {
    expect(issue(0, { lane: 'priority' })).toMatchObject({ value: { rankAt: thursday('10:22') } });
  });

  it('takes the very last number and refuses the one after it', () => {
    expect(issue(2, {}, 3)).toMatchObject({ accepted: true, value: { number: 3 } });
    expect(issue(3, {}, 3)).toMatchObject({ code: 'service.numbers-exhausted', facts: { limit: 3 } });
  });

  it('belongs to the day before until the cut-over', () => {
    const night = issueTicket({
      plan,
      service: plan.services[0] ?? fail(),
      wish: { service: 'exit-entry', lane: 'ordinary', language: 'en' },
      last: 0,
      now: thursday('03:59'),
      identity: { id: 'id', code: 'code' },
      revision: 1,
    });
    expect(night).toMatchObject({ value: { businessDay: '2026-03-11' } });
  });
});

function fail(): never {
  throw new Error('the plan has services');
}

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
