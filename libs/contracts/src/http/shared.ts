import type { Instant } from '#domain';
import { z } from 'zod';

/** A name or sentence in both languages. */
export const Text = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

/** Something to choose from a list, or a paper to bring. */
export const Named = z.strictObject({ code: z.string(), name: Text }).meta({ id: 'Named' });

/** A moment as ISO 8601 in UTC. */
export const Moment = z.iso
  .datetime()
  .meta({ description: 'ISO 8601, UTC', example: '2026-03-12T02:42:07.120Z' });

/** A moment of the domain as it goes over the wire. */
export function toMoment(at: Instant): string;
export function toMoment(at: Instant | null): string | null;
export function toMoment(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const HallCode = code.meta({ description: 'Code of a hall', example: 'center' });
export const ServiceCode = code.meta({
  description: 'Code of a service, unique in its hall',
  example: 'exit-entry',
});

/** 65 random bits as 13 characters of Crockford's base 32: short enough for a small QR code, hopeless to guess. */
export const TicketCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{13}$/)
  .meta({ description: 'The code on the ticket', example: '7Q2M0KX4C9TZA' });

export const TicketId = z
  .uuid()
  .meta({ description: 'Id of a ticket', example: '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40' });

/**
 * A place in a hall's log: the revision, and the moment of its event. The moment keeps the logs before and after a
 * restored backup apart, which use the same revisions twice. For clients it is a word to give back, nothing to read.
 */
export const Mark = z
  .string()
  .regex(/^[0-9]{1,15}\.[0-9]{1,15}$/)
  .meta({ description: 'A place in the log of a hall', example: '4711.1773283327120' });

/** Window numbers arrive as text in a path. */
export const WindowNumberInPath = z
  .string()
  .regex(/^[1-9][0-9]{0,3}$/)
  .transform(Number)
  .meta({ description: 'Number of the window', example: 3 });

export const HallPath = z.object({ hall: HallCode });
export const WindowPath = z.object({ hall: HallCode, window: WindowNumberInPath });

/**
 * The console at which a clerk works, made by itself. Whoever knows it may give orders for the window, so it is never
 * answered to anybody.
 */
export const SittingId = z.uuid().meta({
  description: 'The console that works for a window',
  example: '5b2f4f0c-6a53-4f43-9a0e-3f1d7c1a9e10',
});

/**
 * One press, one key: made by the client, the same on every retry of that press. Looked up together with who acts and
 * what is done, so that a guessed key shows nobody else's answer.
 */
export const IdempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,128}$/)
  .meta({
    description: 'One key for one press; the same on every retry',
    example: '0f8fad5b-d9cb-469f-a165-70867728950e',
  });
