import { z } from 'zod';
import { IssuedTicket } from './issuing.js';

/**
 * The code of an appointment or a group. In the hall, at a kiosk or a clerk's, its first eight characters are enough;
 * from a phone it is the whole.
 */
export const CheckInBody = z
  .strictObject({
    code: z
      .string()
      .max(30)
      .transform((code) => code.toUpperCase().replace(/[\s-]/g, ''))
      .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8,13}$/)),
    people: z.int().min(1).max(500).optional().meta({
      description:
        'With a group: how many are here; the others come later with the same code. All without it',
    }),
  })
  .meta({ id: 'CheckInBody' });

export const CheckedIn = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('individual'), ticket: IssuedTicket }),
    z.object({
      kind: z.literal('group'),
      batches: z.array(z.object({ number: z.int(), people: z.int(), ticket: IssuedTicket })),
      expected: z.int().meta({ description: 'People of the group who are not here yet' }),
    }),
  ])
  .meta({ id: 'CheckedIn' });

export type CheckInBody = z.infer<typeof CheckInBody>;
export type CheckedIn = z.infer<typeof CheckedIn>;
