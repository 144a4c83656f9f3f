import type { Permission } from '#domain';
import { z } from 'zod';

/** Every job by name with its payload: ids and numbers only, for payloads lie in Redis in clear text. */
export const jobPayloads = {
  'outbox.relay': z.strictObject({}),
  'hall-day.turn-all': z.strictObject({}),
  'held.return-all': z.strictObject({}),
  'retention.sweep': z.strictObject({}),
  'slots.generate-all': z.strictObject({}),
  'holds.end-all': z.strictObject({}),
  'bookings.settle-all': z.strictObject({}),
} as const;

export type JobName = keyof typeof jobPayloads;
export type JobPayload<N extends JobName> = z.infer<(typeof jobPayloads)[N]>;

/** Queues are plural nouns; each job belongs to one. */
export const queueOf: Readonly<
  Record<JobName, 'relays' | 'closings' | 'returns' | 'retentions' | 'bookings'>
> = {
  'outbox.relay': 'relays',
  'hall-day.turn-all': 'closings',
  'held.return-all': 'returns',
  'retention.sweep': 'retentions',
  'slots.generate-all': 'bookings',
  'holds.end-all': 'bookings',
  'bookings.settle-all': 'bookings',
};

/** What each job needs to be allowed to do; it is done by nobody but the system. */
export const permissionOfJob: Readonly<Record<JobName, Permission>> = {
  'outbox.relay': 'hints.relay',
  'hall-day.turn-all': 'days.turn',
  'held.return-all': 'held.return',
  'retention.sweep': 'people.forget',
  'slots.generate-all': 'slots.generate',
  'holds.end-all': 'holds.end',
  'bookings.settle-all': 'bookings.settle',
};
