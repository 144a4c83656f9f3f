import { z } from 'zod';
import { TicketStatus } from '../http/issuing.js';
import { TicketCode } from '../http/shared.js';
import { followProtocol } from './follow-names.js';

export const FollowTicket = z
  .strictObject({ v: z.literal(followProtocol), code: TicketCode })
  .meta({ id: 'FollowTicket' });

/** The status as it is now. What changes later is told without being asked. */
export const TicketFollowed = z
  .discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), status: TicketStatus }),
    z.strictObject({
      ok: z.literal(false),
      code: z.enum(['ticket.unknown', 'request.invalid', 'service.unavailable']),
    }),
  ])
  .meta({ id: 'TicketFollowed' });

/** The ticket as it is now. The higher `revision` is the newer one, whichever way it came. */
export const TicketNews = z
  .strictObject({ v: z.literal(followProtocol), status: TicketStatus })
  .meta({ id: 'TicketNews' });

/** "I have just looked: what I told you last is still true." */
export const TicketHeartbeat = z
  .strictObject({ v: z.literal(followProtocol), serverTime: z.int() })
  .meta({ id: 'TicketHeartbeat' });

export type FollowTicket = z.infer<typeof FollowTicket>;
export type TicketFollowed = z.infer<typeof TicketFollowed>;
export type TicketNews = z.infer<typeof TicketNews>;
export type TicketHeartbeat = z.infer<typeof TicketHeartbeat>;
