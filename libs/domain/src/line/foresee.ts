import { chooseNext, type Caller, type Heads } from './choose-next.js';
import { byRank, type Place } from './order.js';
import type { Foresight } from './wait-range.js';

/** How long visits of a service took: their quantiles in ms, evenly spaced from the shortest to the longest. */
export type VisitLengths = readonly number[];

export interface WindowToCome extends Caller {
  /** When it calls again: ms from now, 0 for a free one. With somebody there, when the clerk is back anyway. */
  readonly backIn: number;
  /** Who is there now, and for how many ms. */
  readonly visit: { readonly serviceId: number; readonly elapsed: number } | null;
}

export interface PlaceToCome extends Place {
  readonly serviceId: number;
  /** The only window that may call it. */
  readonly boundFor: number | null;
  /** A batch of a group, which waits in a line of its own. */
  readonly isGroup?: boolean;
}

export interface LineToCome {
  readonly windows: readonly WindowToCome[];
  /** Everybody who waits, in any order. */
  readonly places: readonly PlaceToCome[];
  /** By service id; a service that is not in it is too little known. */
  readonly lengths: ReadonlyMap<number, VisitLengths>;
}

const draws = 100;

/**
 * Plays the line forward a hundred times under the rule by which it is called, with visits as long as those of late.
 * Answers for each place when its turn may come. A window with somebody whose visit nobody can foresee is not counted
 * on; a place that only such windows could call comes out as infinite. The dice are the same each time, so that a range
 * moves because the line did.
 */
export function foresee(line: LineToCome): Map<PlaceToCome, Foresight> {
  const random = dice(20_100_529);
  const starts = new Map(line.places.map((place): [PlaceToCome, number[]] => [place, []]));
  const sorted = [...line.places].sort(byRank);
  for (let draw = 0; draw < draws; draw += 1)
    playOnce(line, sorted, random, (place, at) => starts.get(place)?.push(at));
  return new Map(Array.from(starts, ([place, times]) => [place, foresightOf(times)]));
}

type Called = (place: PlaceToCome, at: number) => void;

function playOnce(
  { windows, lengths }: LineToCome,
  sorted: readonly PlaceToCome[],
  random: () => number,
  called: Called,
) {
  const heads = headsOf(sorted);
  const free = windows.map((serviceWindow) => ({
    serviceWindow,
    at: freeAt(serviceWindow, lengths, random),
  }));
  for (let left = sorted.length; left > 0;) {
    const next = earliest(free);
    if (!next) return;
    const place = chooseNext(next.serviceWindow, heads);
    if (place) {
      called(place, next.at);
      next.at += drawn(lengths.get(place.serviceId), random());
      left -= 1;
    } else next.at = Infinity;
  }
}

function headsOf(sorted: readonly PlaceToCome[]): Heads<PlaceToCome> {
  const heads = { services: new Map(), groups: new Map(), windows: new Map() } as Required<
    Heads<PlaceToCome>
  >;
  for (const place of sorted) {
    const ownLine = place.isGroup ? heads.groups : heads.services;
    const [lines, key] =
      place.boundFor === null ? [ownLine, place.serviceId] : [heads.windows, place.boundFor];
    const known = lines.get(key);
    if (known) known.push(place);
    else lines.set(key, [place]);
  }
  return heads;
}

function earliest<T extends { readonly at: number }>(windows: readonly T[]): T | undefined {
  let first: T | undefined;
  for (const one of windows) if (one.at < (first?.at ?? Infinity)) first = one;
  return first;
}

/** Of visits as long as this one already is, one; a visit longer than all known ones may end any moment. */
function freeAt(
  { backIn, visit }: WindowToCome,
  lengths: LineToCome['lengths'],
  random: () => number,
): number {
  if (!visit) return backIn;
  const known = lengths.get(visit.serviceId);
  const past = known ? known.filter((length) => length <= visit.elapsed).length / known.length : 0;
  const length = drawn(known, past + (1 - past) * random());
  return Math.max(backIn, length - visit.elapsed, 0);
}

/** The length at a share of the visits, between the two nearest quantiles. */
export function drawn(lengths: VisitLengths | undefined, share: number): number {
  if (!lengths || lengths.length === 0) return Infinity;
  const at = share * (lengths.length - 1);
  const below = lengths[Math.floor(at)] ?? Infinity;
  const above = lengths[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** Whoever is not reached in a draw counts as never: a range that hides them would be too short. */
function foresightOf(times: readonly number[]): Foresight {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(draws * share)] ?? Infinity;
  return { p10: at(0.1), p20: at(0.2), p80: at(0.8) };
}

/** A row of even numbers in [0, 1), the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
