import { z } from 'zod';
import { Moment } from './shared.js';

const name = (example: string) =>
  z
    .string()
    .regex(/^[\w.:-]{1,120}$/)
    .meta({ example });

/** What to look for; what is left open matches everything. */
export const AuditSearch = z.strictObject({
  actor: name('staff:019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40').optional(),
  action: name('contact.revealed').optional(),
  subject: name('agencyContact:019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a41').optional(),
  from: Moment.optional(),
  to: Moment.optional().meta({ description: 'Exclusive' }),
  cursor: z
    .string()
    .regex(/^[1-9][0-9]{0,14}$/)
    .transform(Number)
    .optional()
    .meta({ description: '`next` of the page before' }),
});

export const AuditFound = z
  .object({
    entries: z.array(
      z.object({
        sequence: z.int().meta({ description: 'Counts from 1 without gaps' }),
        at: Moment,
        actor: z.string(),
        action: z.string(),
        subject: z.string(),
        facts: z.record(
          z.string(),
          z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]),
        ),
      }),
    ),
    next: z.int().nullable().meta({ description: 'Cursor of older entries; null at the end' }),
  })
  .meta({ id: 'AuditFound' });

export type AuditSearch = z.infer<typeof AuditSearch>;
export type AuditFound = z.infer<typeof AuditFound>;
