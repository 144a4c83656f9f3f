/** For whom the priority lane is there. */
export const priorityReasons = ['elderly', 'disabled', 'pregnant', 'soldier', 'infant'] as const;
export type PriorityReason = (typeof priorityReasons)[number];
