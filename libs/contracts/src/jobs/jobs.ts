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
  'roster.read': z.strictObject({ roster: z.uuid() }),
  'roster.book': z.strictObject({ roster: z.uuid() }),
  'roster.book-rows': z.strictObject({ roster: z.uuid(), from: z.int(), to: z.int() }),
  'roster.finish': z.strictObject({ roster: z.uuid() }),
  'rosters.sweep-all': z.strictObject({}),
} as const;

export type JobName = keyof typeof jobPayloads;
export type JobPayload<N extends JobName> = z.infer<(typeof jobPayloads)[N]>;

type QueueName =
  ('relays' | 'closings' | 'returns' | 'retentions' | 'bookings') | ('readings' | 'rosters' | 'sweeps');

/** Queues are plural nouns; each job belongs to one. */
export const queueOf: Readonly<Record<JobName, QueueName>> = {
  'outbox.relay': 'relays',
  'hall-day.turn-all': 'closings',
  'held.return-all': 'returns',
  'retention.sweep': 'retentions',
  'slots.generate-all': 'bookings',
  'holds.end-all': 'bookings',
  'bookings.settle-all': 'bookings',
  'roster.read': 'readings',
  'roster.book': 'rosters',
  'roster.book-rows': 'rosters',
  'roster.finish': 'rosters',
  'rosters.sweep-all': 'sweeps',
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
  'roster.read': 'rosters.work',
  'roster.book': 'rosters.work',
  'roster.book-rows': 'rosters.work',
  'roster.finish': 'rosters.work',
  'rosters.sweep-all': 'rosters.work',
};
