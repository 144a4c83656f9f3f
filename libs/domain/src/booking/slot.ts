import { accept, refuse, type Decision } from '../shared/decision.js';
import type { CalendarDate, Instant } from '../shared/text.js';

/** For whom places are: people on their own, or groups of agencies. Neither ever takes the other's. */
export const shares = ['individual', 'group'] as const;
export type Share = (typeof shares)[number];

export interface Places {
  readonly capacity: number;
  readonly used: number;
}

/** A stretch of time of a service with its places. Half-open: it ends where the next one begins. */
export interface Slot extends Readonly<Record<Share, Places>> {
  readonly id: number;
  readonly hallId: number;
  readonly serviceId: number;
  readonly day: CalendarDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Never less than none: a capacity that was cut below its use has no free places until enough were given back. */
export function freePlaces({ capacity, used }: Places): number {
  return Math.max(0, capacity - used);
}

const minute = 60_000;

/** Until how long before its beginning a slot can be booked: a coach needs a roster and a way to the hall. */
export const bookableUntilMs: Readonly<Record<Share, number>> = { individual: 0, group: 30 * minute };

export function isBookable(slot: Pick<Slot, 'startsAt'>, share: Share, now: Instant): boolean {
  return now < slot.startsAt - bookableUntilMs[share];
}

/** Takes places of a slot for a booking made now. */
export function takePlaces(slot: Slot, share: Share, count: number, now: Instant): Decision<Slot> {
  if (!isBookable(slot, share, now)) return refuse('slot.over');
  const free = freePlaces(slot[share]);
  if (count > free) return refuse('slot.full', { free });
  return accept(withUsed(slot, share, slot[share].used + count));
}

/** Gives places back. Throws when they were not taken: whoever frees twice would sell a place twice. */
export function givePlaces(slot: Slot, share: Share, count: number): Slot {
  const used = slot[share].used - count;
  if (used < 0) throw new Error(`slot ${slot.id} would have ${used} ${share} places in use`);
  return withUsed(slot, share, used);
}

function withUsed(slot: Slot, share: Share, used: number): Slot {
  return { ...slot, [share]: { ...slot[share], used } };
}

/** Capacities as somebody wants them. */
export type Capacities = Readonly<Record<Share, number>>;

/** Sets the capacities of a slot. Below what is used only with `override`: nobody's booking goes away by that. */
export function setCapacities(slot: Slot, wanted: Capacities, override: boolean): Decision<Slot> {
  const short = shares.find((share) => wanted[share] < slot[share].used);
  if (short && !override) return refuse('slot.below-use', { used: slot[short].used, wanted: wanted[short] });
  const [individual, group] = shares.map((share) => ({ capacity: wanted[share], used: slot[share].used }));
  return accept({ ...slot, ...(individual && group && { individual, group }) });
}

/** How many booked places exceed a capacity that was knowingly cut below them. */
export function overBooked({ capacity, used }: Places): number {
  return Math.max(0, used - capacity);
}

/**
 * What groups left over when it is too late for them belongs to individuals at once. Nothing is lost and nothing doubled:
 * capacity moves from one share to the other.
 */
export function leftToIndividuals(slot: Slot, now: Instant): Slot {
  const left = isBookable(slot, 'group', now) ? 0 : freePlaces(slot.group);
  return {
    ...slot,
    individual: { ...slot.individual, capacity: slot.individual.capacity + left },
    group: { ...slot.group, capacity: slot.group.capacity - left },
  };
}
