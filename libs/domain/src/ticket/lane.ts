import type { Instant } from '../shared/text.js';

export const lanes = ['ordinary', 'priority', 'appointment', 'returning', 'group'] as const;
export type Lane = (typeof lanes)[number];

/** Minutes by which a lane's tickets are treated as if they had come earlier. */
export type HeadStarts = Readonly<Partial<Record<Lane, number>>>;

const minute = 60_000;

/**
 * The time by which a ticket is ordered in its line: arrival, less the head start of its lane. A head start instead
 * of absolute classes: nobody starves, and "why before me?" is answered by one subtraction.
 */
export function rankTime(arrivedAt: Instant, lane: Lane, headStarts: HeadStarts): Instant {
  return arrivedAt - (headStarts[lane] ?? 0) * minute;
}
