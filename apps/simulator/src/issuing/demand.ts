import type { DemoHall, DemoService, DemoWindow } from '#demo';
import type { Crowd } from './morning.js';

/** People who want one service: so many a minute keep its windows exactly busy. */
export interface Demand {
  readonly service: DemoService;
  readonly perMinute: number;
  readonly crowd: Crowd;
}

/** What a person costs the window beside the service itself: walking up, standing up, the next paper. */
const minutesBetween = 0.9;

/** Rounds after which nothing changes any more in halls of this size. */
const settlingRounds = 40;

/** Windows' worth of work by code of the service: 1.5 keeps one window and a half busy. */
type Loads = ReadonlyMap<string, number>;

/**
 * Who comes, before the hour of the day is looked at. Services are wanted in proportion to their cases in the bulletin,
 * the most wanted one as much as its windows can take. What a service's windows cannot take is left out, or its line
 * would grow all day: the demo's windows are not the bulletin's.
 */
export function demandOf(hall: DemoHall, staffed: readonly DemoWindow[]): Demand[] {
  const served = hall.services.filter(({ code }) => staffed.some(({ duties }) => duties.includes(code)));
  const heaviest = Math.max(...served.map(work));
  const wished = wishedLoads(served, heaviest, staffed);
  const loads = fitted(wished, staffed);
  return served.map((service) => ({
    service,
    perMinute: (loads.get(service.code) ?? 0) / minutesOf(service),
    crowd: work(service) === heaviest ? 'rush' : 'ordinary',
  }));
}

function minutesOf(service: DemoService): number {
  return service.minutes + minutesBetween;
}

function work(service: DemoService): number {
  return service.weight * minutesOf(service);
}

function wishedLoads(
  served: readonly DemoService[],
  heaviest: number,
  staffed: readonly DemoWindow[],
): Loads {
  const most = served.find((service) => work(service) === heaviest)?.code ?? '';
  const windows = staffed.filter(({ duties }) => duties.includes(most)).length;
  return new Map(served.map((service) => [service.code, (work(service) / heaviest) * windows]));
}

/** Takes work away from services whose windows would be more than busy, until none is. */
function fitted(wished: Loads, staffed: readonly DemoWindow[]): Loads {
  let loads = wished;
  for (let round = 0; round < settlingRounds; round += 1) {
    const busy = shareOut(loads, staffed);
    loads = new Map([...loads].map(([code, load]) => [code, load / Math.max(1, busy.get(code) ?? 1)]));
  }
  return loads;
}

/** Shares work out over the windows as evenly as their duties allow. Answers how busy each service's windows are. */
function shareOut(loads: Loads, staffed: readonly DemoWindow[]): Loads {
  let shares = [...loads].flatMap(([code, load]) => evenly(code, load, staffed));
  for (let round = 0; round < settlingRounds; round += 1) shares = evenedOut(shares, loads);
  const busy = sums(shares, (share) => share.window);
  const weighed = shares.map((share) => ({ ...share, load: share.load * (busy.get(share.window) ?? 0) }));
  return new Map(
    [...sums(weighed, (share) => share.code)].map(([code, sum]) => [code, sum / (loads.get(code) ?? 1)]),
  );
}

interface Share {
  readonly code: string;
  readonly window: number;
  readonly load: number;
}

function evenly(code: string, load: number, staffed: readonly DemoWindow[]): Share[] {
  const windows = staffed.filter(({ duties }) => duties.includes(code));
  return windows.map(({ number }) => ({ code, window: number, load: load / windows.length }));
}

/** Every service moves some of its work from its busier windows to its quieter ones. */
function evenedOut(shares: readonly Share[], loads: Loads): Share[] {
  const busy = sums(shares, (share) => share.window);
  const moved = shares.map((share) => ({
    ...share,
    load: share.load / Math.sqrt(busy.get(share.window) || 1),
  }));
  const totals = sums(moved, (share) => share.code);
  return moved.map((share) => ({
    ...share,
    load: (share.load * (loads.get(share.code) ?? 0)) / (totals.get(share.code) || 1),
  }));
}

function sums<K>(shares: readonly Share[], keyOf: (share: Share) => K): Map<K, number> {
  const totals = new Map<K, number>();
  shares.forEach((share) => totals.set(keyOf(share), (totals.get(keyOf(share)) ?? 0) + share.load));
  return totals;
}
