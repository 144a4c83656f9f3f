import fc from 'fast-check';
import { aTicket } from '#testing';
import { rankTime, type Lane } from '../ticket/lane.js';
import type { Ticket } from '../ticket/ticket.js';
import { chooseNext, type Heads } from './choose-next.js';
import { byRank } from './order.js';

const minute = 60_000;
const headStarts = { priority: 20, returning: 30, appointment: 15 };
const longest = 30 * minute;

/** What happens in one minute: who comes, and how often the window calls. */
const happening = fc.record({
  lanes: fc.array(fc.constantFrom<Lane>('ordinary', 'ordinary', 'priority', 'returning', 'appointment'), {
    maxLength: 3,
  }),
  service: fc.integer({ min: 1, max: 2 }),
  calls: fc.integer({ min: 0, max: 2 }),
});
const day = fc.array(happening, { minLength: 20, maxLength: 120 });
type Day = typeof day extends fc.Arbitrary<infer T> ? T : never;

interface Called {
  readonly ticket: Ticket;
  /** Who waited then. */
  readonly others: readonly Ticket[];
}

type Choice = (waiting: readonly Ticket[]) => Ticket | undefined;

const byHeadStarts: Choice = (waiting) => {
  const heads: Heads = { services: new Map(), windows: new Map() };
  [...waiting].sort(byRank).forEach((ticket) => {
    heads.services.set(ticket.serviceId, [...(heads.services.get(ticket.serviceId) ?? []), ticket]);
  });
  return chooseNext({ id: 11, duties: [1, 2] }, heads);
};

/** What halls do that have "VIPs": whoever is privileged is before everybody who is not. */
const byClasses: Choice = (waiting) =>
  [...waiting].sort(
    (a, b) => Number(a.lane === 'ordinary') - Number(b.lane === 'ordinary') || byRank(a, b),
  )[0];

/** Lives the day with a window that calls both services. */
function live(happenings: Day, choose: Choice): Called[] {
  const called: Called[] = [];
  let waiting: Ticket[] = [];
  let issued = 0;
  happenings.forEach(({ lanes, service, calls }, index) => {
    lanes.forEach((lane) => waiting.push(arrive((issued += 1), { lane, service, at: index * minute })));
    for (let call = 0; call < calls; call += 1) {
      const ticket = choose(waiting);
      if (!ticket) return;
      waiting = waiting.filter((one) => one !== ticket);
      called.push({ ticket, others: waiting });
    }
  });
  return called;
}

function arrive(number: number, { lane, service, at }: { lane: Lane; service: number; at: number }): Ticket {
  return aTicket({ number, lane, serviceId: service, issuedAt: at, rankAt: rankTime(at, lane, headStarts) });
}

/** By how much each called ticket came later than somebody who still waited. */
function overtakings(called: readonly Called[]): number[] {
  return called.flatMap(({ ticket, others }) => others.map((other) => ticket.issuedAt - other.issuedAt));
}

describe('A line with head starts', () => {
  it('lets nobody be overtaken by who came later than the longest head start', () => {
    fc.assert(
      fc.property(day, (happenings) => {
        expect(Math.max(0, ...overtakings(live(happenings, byHeadStarts)))).toBeLessThanOrEqual(longest);
      }),
    );
  });

  it('lets nobody be overtaken within a lane', () => {
    fc.assert(
      fc.property(day, (happenings) => {
        const within = live(happenings, byHeadStarts).flatMap(({ ticket, others }) =>
          others.filter(({ lane, issuedAt }) => lane === ticket.lane && issuedAt < ticket.issuedAt),
        );
        expect(within).toEqual([]);
      }),
    );
  });

  it('lets an ordinary ticket be overtaken by no more people than come within the head start', () => {
    fc.assert(
      fc.property(day, (happenings) => {
        const called = live(happenings, byHeadStarts);
        const ordinary = called.filter(({ ticket }) => ticket.lane === 'ordinary');
        ordinary.forEach(({ ticket: late }) => {
          const before = called.slice(
            0,
            called.findIndex(({ ticket }) => ticket === late),
          );
          const later = before.filter(({ ticket }) => ticket.issuedAt > late.issuedAt);
          expect(later.every(({ ticket }) => ticket.issuedAt <= late.issuedAt + longest)).toBe(true);
        });
      }),
    );
  });

  it('starves nobody: in an endless stream of the privileged, an ordinary ticket is called in the end', () => {
    fc.assert(
      fc.property(fc.constantFrom<Lane>('priority', 'returning', 'appointment'), (lane) => {
        const begin = { lanes: ['ordinary' as Lane, ...Array.from({ length: 9 }, () => lane)] };
        const stream = Array.from({ length: 60 }, () => ({ lanes: [lane], service: 1, calls: 1 }));
        const called = live([{ ...begin, service: 1, calls: 0 }, ...stream], byHeadStarts);
        const turn = called.findIndex(({ ticket }) => ticket.lane === 'ordinary');
        // Nine were there before, thirty more can have come within the longest head start.
        expect(turn).toBeGreaterThanOrEqual(0);
        expect(turn).toBeLessThanOrEqual(9 + longest / minute);
      }),
    );
  });

  it('would fail these properties if lanes were classes, so they can fail', () => {
    const lanes: Lane[] = ['ordinary', ...Array.from({ length: 9 }, (): Lane => 'priority')];
    const stream: Day = Array.from({ length: 60 }, () => ({ lanes: ['priority'], service: 1, calls: 1 }));
    const called = live([{ lanes, service: 1, calls: 0 }, ...stream], byClasses);
    expect(called.some(({ ticket }) => ticket.lane === 'ordinary')).toBe(false);
    expect(Math.max(...overtakings(called))).toBeGreaterThan(longest);
  });
});
