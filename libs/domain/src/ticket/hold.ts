/** What somebody on hold is waiting for. */
export const holdReasons = ['document', 'payment', 'colleague', 'other'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** A clerk is reminded of somebody on hold, and the supervisor told, after so long. */
export const heldTooLongMs = 30 * 60_000;
