import { z } from 'zod';

/**
 * What travels over Redis between the processes: "this hall is at this revision". It carries no fact, so losing,
 * repeating or reordering hints harms nobody: whoever hears one reads what is new from the database.
 */
export const HallHint = z.object({ hallId: z.int().positive(), revision: z.int().nonnegative() });

export type HallHint = z.infer<typeof HallHint>;
