import { holdReasons, lanes, languages, priorityReasons, ticketStates } from '#domain';
import { z } from 'zod';
import { HallCode, Moment, Named, ServiceCode, Text, TicketCode, TicketId } from './shared.js';

/** Lanes that somebody may choose at the kiosk; the others come from a booking or a clerk. */
export const kioskLanes = ['ordinary', 'priority'] as const;

export const IssueTicketBody = z
  .strictObject({
    service: ServiceCode,
    lane: z.enum(kioskLanes).default('ordinary'),
    language: z
      .enum(languages)
      .default('zh')
      .meta({ description: 'In which the holder wants to be addressed' }),
    priorityReason: z.enum(priorityReasons).optional().meta({ description: 'With the priority lane only' }),
  })
  .refine(({ lane, priorityReason }) => lane === 'priority' || priorityReason === undefined, {
    path: ['priorityReason'],
    message: 'only with the lane "priority"',
  })
  .meta({ id: 'IssueTicketBody' });

/** A ticket as its holder gets it. */
export const IssuedTicket = z
  .object({
    id: TicketId,
    code: TicketCode,
    hall: HallCode,
    label: z.string().meta({ example: 'A015' }),
    service: ServiceCode,
    lane: z.enum(lanes),
    issuedAt: Moment,
  })
  .meta({ id: 'IssuedTicket' });

/** Where a ticket stands now. The closed shape cannot hold personal data. */
export const TicketStatus = z
  .strictObject({
    code: TicketCode,
    label: z.string(),
    state: z.enum(ticketStates),
    hall: z.strictObject({ code: HallCode, name: Text }),
    service: z.strictObject({ code: ServiceCode, name: Text }),
    zone: z.strictObject({ letter: z.string(), name: Text, direction: Text }),
    windows: z.array(z.int()).meta({ description: 'Windows that may call this ticket' }),
    window: z.int().nullable().meta({ description: 'The window that called it' }),
    ahead: z
      .int()
      .nullable()
      .meta({ description: 'People of the same service who will be called before; null when not waiting' }),
    calls: z.int(),
    day: z.iso.date().meta({ description: 'The business day on which it is served' }),
    holdReason: z.enum(holdReasons).nullable(),
    holdUntil: Moment.nullable(),
    papers: z.array(Named.extend({ seen: z.boolean().nullable() })).meta({
      description: 'What to bring; whether a clerk has seen it, null before anybody looked',
    }),
    mayReturn: z
      .boolean()
      .meta({ description: 'May come back today with the missing papers, ahead of others' }),
    issuedAt: Moment,
    calledAt: Moment.nullable(),
    revision: z.int().meta({
      description: 'Of the hall, when this was true: of two answers the higher one is the newer one',
    }),
    asOf: Moment,
  })
  .meta({ id: 'TicketStatus' });

export const TicketPath = z.object({ code: TicketCode });

/** What holders may do with their own ticket: give it back, let others pass, come back after a miss or from hold. */
export const holderActions = ['cancel', 'defer', 'rejoin', 'resume'] as const;
export type HolderAction = (typeof holderActions)[number];

export const OwnTicket = z
  .object({ code: TicketCode, label: z.string(), state: z.enum(ticketStates) })
  .meta({ id: 'OwnTicket' });
export type OwnTicket = z.infer<typeof OwnTicket>;

export type IssueTicketBody = z.infer<typeof IssueTicketBody>;
export type IssuedTicket = z.infer<typeof IssuedTicket>;
export type TicketStatus = z.infer<typeof TicketStatus>;
