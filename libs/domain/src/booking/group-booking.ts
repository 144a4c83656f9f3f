import { accept, refuse, type Decision } from '../shared/decision.js';
import type { CalendarDate, Instant } from '../shared/text.js';

export const groupStates = ['held', 'booked', 'arrived', 'cancelled', 'expired', 'no_show'] as const;
export type GroupState = (typeof groupStates)[number];

/** The life of a group booking as data. `confirm` is the agency's word that the roster is final. */
export const groupLife = {
  extend: { from: ['held'], to: 'held' },
  confirm: { from: ['held', 'booked'], to: 'booked' },
  fill: { from: ['held', 'booked'], to: 'booked' },
  cancel: { from: ['held', 'booked'], to: 'cancelled' },
  late: { from: ['held', 'booked', 'arrived'], to: undefined },
  'check-in': { from: ['booked', 'arrived'], to: 'arrived' },
  expire: { from: ['held', 'booked'], to: 'expired' },
  'miss-slot': { from: ['booked'], to: 'no_show' },
} as const satisfies Record<string, { from: readonly GroupState[]; to: GroupState | undefined }>;

export type GroupAction = keyof typeof groupLife;

/** Whether the agency takes only all of its roster, or as many as there is room for. */
export const rosterModes = ['all', 'best'] as const;
export type RosterMode = (typeof rosterModes)[number];

/** The places that a group has in one slot, and how many of them have a person. */
export interface GroupPlaces {
  readonly slotId: number;
  readonly places: number;
  readonly taken: number;
}

/** Places of a slot that an agency holds for a roster. The roster fills them; it never touches the slot. */
export interface GroupBooking {
  readonly id: string;
  /** What the coach shows: unguessable, opens the page of its leader. */
  readonly code: string;
  readonly agencyId: string;
  readonly hallId: number;
  readonly serviceId: number;
  readonly day: CalendarDate;
  readonly state: GroupState;
  /** Until when places that have no person yet are kept. */
  readonly heldUntil: Instant | null;
  readonly extended: number;
  readonly mode: RosterMode;
  readonly places: number;
  readonly taken: number;
  readonly lateMinutes: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly version: number;
  readonly slots: readonly GroupPlaces[];
}

const minute = 60_000;
export const holdForMs = 30 * minute;
export const mostExtensions = 4;

/** Whether the group has places in its slots. */
export function holdsPlaces(state: GroupState): boolean {
  return state === 'held' || state === 'booked' || state === 'arrived';
}

export function stepGroup(group: GroupBooking, action: GroupAction): Decision<GroupBooking> {
  const { from, to } = groupLife[action];
  const allowed: readonly GroupState[] = from;
  if (!allowed.includes(group.state)) return refuse('group.wrong-state', { state: group.state });
  return accept({ ...group, state: to ?? group.state, version: group.version + 1 });
}

/** Time is a condition, not a job: what nobody has swept yet is expired all the same. */
export function isExpired(group: Pick<GroupBooking, 'state' | 'heldUntil'>, now: Instant): boolean {
  const isOpen = group.state === 'held' || group.state === 'booked';
  return isOpen && group.heldUntil !== null && group.heldUntil <= now;
}

/** The hold goes on for another while, not for ever. */
export function extendHold(group: GroupBooking, now: Instant): Decision<GroupBooking> {
  if (isExpired(group, now)) return refuse('group.wrong-state', { state: 'expired' });
  const extended = stepGroup(group, 'extend');
  if (!extended.accepted) return extended;
  if (group.extended >= mostExtensions) return refuse('group.extended-enough', { times: mostExtensions });
  return accept({ ...extended.value, extended: group.extended + 1, heldUntil: now + holdForMs });
}

/** What becomes of a hold whose time is over: places without a person go back, and without any person all of it. */
export function endHold(group: GroupBooking): Decision<GroupBooking> {
  const ended = stepGroup(group, group.taken === 0 ? 'expire' : 'fill');
  if (!ended.accepted) return ended;
  const slots = group.slots.map((slot) => ({ ...slot, places: slot.taken }));
  return accept({ ...ended.value, heldUntil: null, places: group.taken, slots });
}

/** Places that have no person yet, in the order of the slots. */
export function openPlaces({ slots }: Pick<GroupBooking, 'slots'>): number[] {
  return slots.flatMap(({ slotId, places, taken }) => Array.from({ length: places - taken }, () => slotId));
}

/** May the agency hold so many more on that day? */
export function withinQuota(quota: number, used: number, wanted: number): Decision<number> {
  const left = Math.max(0, quota - used);
  return wanted <= left ? accept(left - wanted) : refuse('group.quota-used', { left, quota });
}

/** A group sits in slots of one day that follow each other. Expects them in the order of time. */
export function areConnected(
  slots: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[],
): boolean {
  return slots.every(({ startsAt }, index) => index === 0 || slots[index - 1]?.endsAt === startsAt);
}

/** How many people are called at once. */
export const batchSize = 5;

/** The people in batches, in their order; the last one may be smaller. */
export function inBatches<T>(people: readonly T[], size = batchSize): T[][] {
  return Array.from({ length: Math.ceil(people.length / size) }, (_, index) =>
    people.slice(index * size, (index + 1) * size),
  );
}
