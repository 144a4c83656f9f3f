/** What somebody on hold is waiting for. */
export const holdReasons = ['document', 'payment', 'colleague', 'other'] as const;
export type HoldReason = (typeof holdReasons)[number];
