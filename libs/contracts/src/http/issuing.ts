import { aheadReasons, holdReasons, lanes, languages, priorityReasons, ticketStates } from '#domain';
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

/** How long it may still take, in whole steps of five minutes. */
export const WaitRange = z
  .strictObject({
    from: z.int().meta({ description: 'Minutes; eight of ten wait no shorter' }),
    to: z.int().meta({ description: 'Minutes; eight of ten wait no longer' }),
    leave: z.int().nullable().meta({ description: 'Minutes that one may safely leave the hall for' }),
  })
  .meta({ id: 'WaitRange' });

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
    aheadBy: z
      .record(z.enum(aheadReasons), z.int())
      .nullable()
      .meta({ description: 'The same people by the reason for which they are before' }),
    behind: z.int().nullable().meta({ description: 'People of the same service who wait behind' }),
    wait: WaitRange.nullable().meta({
      description: 'null when not waiting, or when too little is known to say',
    }),
    openWindows: z.int().meta({ description: 'How many of its windows are open now' }),
    backAt: Moment.nullable().meta({
      description: 'With no window open: when the first of the paused ones means to be back',
    }),
    hours: z.strictObject({ from: z.string(), to: z.string(), open: z.boolean() }).meta({
      description: "The hall's opening hours by its own clock, and whether numbers are given out now",
    }),
    calls: z.int(),
    day: z.iso.date().meta({ description: 'The business day on which it is served' }),
    today: z.iso.date().meta({ description: 'The business day of the hall now' }),
    holdReason: z.enum(holdReasons).nullable(),
    holdUntil: Moment.nullable(),
    papers: z.array(Named.extend({ seen: z.boolean().nullable() })).meta({
      description: 'What to bring; whether a clerk has seen it, null before anybody looked',
    }),
    mayReturn: z
      .boolean()
      .meta({ description: 'May come back today with the missing papers, ahead of others' }),
    rejoinUntil: Moment.nullable().meta({ description: 'After a miss: until when it may come back' }),
    issuedAt: Moment,
    calledAt: Moment.nullable(),
    comingAt: Moment.nullable().meta({ description: 'When the holder answered the last call' }),
    revision: z.int().meta({
      description: 'Of the hall, when this was true: of two answers the higher one is the newer one',
    }),
    asOf: Moment,
  })
  .meta({ id: 'TicketStatus' });

export const TicketPath = z.object({ code: TicketCode });

/**
 * What holders may do with their own ticket: give it back, let others pass, come back after a miss or from hold, answer
 * a call.
 */
export const holderActions = ['cancel', 'defer', 'rejoin', 'resume', 'coming'] as const;
export type HolderAction = (typeof holderActions)[number];

export const OwnTicket = z
  .object({ code: TicketCode, label: z.string(), state: z.enum(ticketStates) })
  .meta({ id: 'OwnTicket' });
export type OwnTicket = z.infer<typeof OwnTicket>;

export type IssueTicketBody = z.infer<typeof IssueTicketBody>;
export type IssuedTicket = z.infer<typeof IssuedTicket>;
export type TicketStatus = z.infer<typeof TicketStatus>;
