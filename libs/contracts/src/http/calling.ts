import { holdReasons, lanes, ticketStates, windowKinds, windowStates } from '#domain';
import { z } from 'zod';
import { Moment, ServiceCode, Text, TicketId } from './shared.js';

/** Calling and opening need nothing but the window in the path. */
export const EmptyBody = z.strictObject({}).prefault({}).meta({ id: 'EmptyBody' });

/** What a window may do with the ticket that it called. */
export const windowActions = ['recall', 'retract', 'start', 'finish', 'miss'] as const;
export type WindowAction = (typeof windowActions)[number];

/** Names the ticket by id, never by its number: another day's A015 is not this A015. */
export const WindowActionBody = z.strictObject({ ticket: TicketId }).meta({ id: 'WindowActionBody' });

/** Puts the person at the window on hold until what is missing has come. */
export const HoldBody = z
  .strictObject({ ticket: TicketId, reason: z.enum(holdReasons) })
  .meta({ id: 'HoldBody' });

/** Sends the person at the window on to another service of the hall. */
export const TransferBody = z
  .strictObject({ ticket: TicketId, service: ServiceCode })
  .meta({ id: 'TransferBody' });

/** A ticket as the clerk at its window sees it. */
export const TicketAtWindow = z
  .object({
    id: TicketId,
    label: z.string(),
    service: ServiceCode,
    lane: z.enum(lanes),
    language: z.string(),
    state: z.enum(ticketStates),
    calls: z.int(),
    issuedAt: Moment,
    calledAt: Moment.nullable(),
    startedAt: Moment.nullable(),
  })
  .meta({ id: 'TicketAtWindow' });

export const WindowSummary = z
  .object({
    number: z.int(),
    kind: z.enum(windowKinds),
    zone: z.string(),
    state: z.enum(windowStates),
    services: z.array(ServiceCode).meta({ description: 'Its duties, the main one first' }),
    label: z.string().nullable().meta({ description: 'The ticket that is there now' }),
  })
  .meta({ id: 'WindowSummary' });

export const WindowList = z.object({ windows: z.array(WindowSummary) }).meta({ id: 'WindowList' });

/** Everything that a clerk's page shows for its window. */
export const WindowDesk = WindowSummary.omit({ label: true })
  .extend({
    names: z.array(Text).meta({ description: 'Names of its duties' }),
    ticket: TicketAtWindow.nullable(),
    held: z.array(TicketAtWindow).meta({ description: 'Put on hold at this window, the longest first' }),
    next: z.array(TicketAtWindow).meta({ description: 'The next ones in calling order, at most five' }),
    waiting: z.int().meta({ description: 'People waiting for its duties' }),
    finishedToday: z.int(),
    revision: z.int(),
    asOf: Moment,
  })
  .meta({ id: 'WindowDesk' });

export const WindowNow = z.object({ window: z.int(), state: z.enum(windowStates) }).meta({ id: 'WindowNow' });

export type TicketAtWindow = z.infer<typeof TicketAtWindow>;
export type WindowSummary = z.infer<typeof WindowSummary>;
export type WindowDesk = z.infer<typeof WindowDesk>;
export type WindowList = z.infer<typeof WindowList>;
export type WindowNow = z.infer<typeof WindowNow>;
