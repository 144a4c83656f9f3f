import type { IssueTicketBody } from '#contracts';
import type { DemoHall } from '#demo';
import { Random } from '../random.js';
import { highestRush, rush } from './morning.js';
import type { Demand } from './demand.js';

/** What somebody does when called: known to fate from the start, to the clerk only when it happens. */
export interface Visit {
  /** Comes when called, or has gone home long ago. */
  readonly comes: boolean;
  /** Minutes from the seat to the window. */
  readonly walk: number;
  /** Minutes at the window. */
  readonly stay: number;
}

export interface Visitor extends Visit {
  /** Minute of the simulation in which this person stands at the kiosk. */
  readonly at: number;
  readonly wish: IssueTicketBody;
}

const noShows = 0.06;
const inPriorityLane = 0.08;
const speakEnglish = 0.03;
const staySpread = 0.45;

/**
 * Everybody who comes to a hall, morning after morning. Hangs on the seed and the hall alone, not on how fast anybody is
 * served: a person's service time and no-show are part of the plan, so the same seed is the same day again.
 */
export function* visitorsOf(hall: DemoHall, demand: readonly Demand[], seed: number): Generator<Visitor> {
  const random = new Random(`${seed} ${hall.code} visitors`);
  const most = demand.reduce((sum, { perMinute, crowd }) => sum + perMinute * highestRush(crowd), 0);
  if (most === 0) return;
  for (let at = 0; ;) {
    // A Poisson process of a changing rate: drawn at the highest one, and thinned to that of the moment.
    at += random.exponential(1 / most);
    const rateOf = ({ perMinute, crowd }: Demand) => perMinute * rush(at, crowd);
    const now = demand.reduce((sum, one) => sum + rateOf(one), 0);
    if (random.next() * most < now) yield visitor(random, at, random.pick(demand, rateOf));
  }
}

function visitor(random: Random, at: number, { service }: Demand): Visitor {
  const wish: IssueTicketBody = {
    service: service.code,
    lane: random.next() < inPriorityLane ? 'priority' : 'ordinary',
    language: random.next() < speakEnglish ? 'en' : 'zh',
  };
  return { at, wish, ...visitTo(service.minutes, random, noShows) };
}

/** How somebody of whom the plan knows nothing behaves: a person who tries the demo always comes when called. */
export function strangersVisit(minutes: number, random: Random): Visit {
  return visitTo(minutes, random, 0);
}

function visitTo(minutes: number, random: Random, absent: number): Visit {
  const stay = random.logNormal(minutes, staySpread);
  return {
    comes: random.next() >= absent,
    walk: random.between(0.2, 0.8),
    stay: Math.min(Math.max(stay, minutes / 3), minutes * 3),
  };
}
