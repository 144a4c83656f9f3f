import {
  helpKinds,
  holdReasons,
  lanes,
  pauseReasons,
  priorityReasons,
  ticketSources,
  ticketStates,
  windowKinds,
  windowStates,
} from '#domain';
import { z } from 'zod';
import { Moment, Named, ServiceCode, Text, TicketId } from './shared.js';

/** Calling and opening need nothing but the window in the path. */
export const EmptyBody = z.strictObject({}).prefault({}).meta({ id: 'EmptyBody' });

/** What a window may do with the ticket that it called, without a further word. */
export const windowActions = ['recall', 'retract', 'start', 'miss'] as const;
export type WindowAction = (typeof windowActions)[number];

/** Names the ticket by id, never by its number: another day's A015 is not this A015. */
export const WindowActionBody = z.strictObject({ ticket: TicketId }).meta({ id: 'WindowActionBody' });

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const FinishBody = z
  .strictObject({
    ticket: TicketId,
    result: code.optional().meta({ description: 'How the visit ended: a result code of the service' }),
  })
  .meta({ id: 'FinishBody' });

/** The whole checklist as it is now: a retry or a second tick cannot turn it round. */
export const PapersBody = z
  .strictObject({
    ticket: TicketId,
    papers: z.array(code).max(9).meta({ description: 'Codes of the papers that the clerk has seen' }),
  })
  .meta({ id: 'PapersBody' });

/** Puts the person at the window on hold until what is missing has come, or so many minutes. */
export const HoldBody = z
  .strictObject({
    ticket: TicketId,
    reason: z.enum(holdReasons),
    minutes: z.int().min(1).max(240).optional().meta({ description: 'Then back into the line by itself' }),
  })
  .meta({ id: 'HoldBody' });

const windowNumber = z.int().min(1).max(9_999);

/** Sends the person at the window on to another service of the hall, or to one window. */
export const TransferBody = z
  .strictObject({
    ticket: TicketId,
    to: z.union([z.strictObject({ service: ServiceCode }), z.strictObject({ window: windowNumber })]),
  })
  .meta({ id: 'TransferBody' });

/** Calls one number out of turn; the letter may be left out where it is clear. */
export const CallNumberBody = z
  .strictObject({
    number: z
      .string()
      .regex(/^[A-Z]?[0-9]{1,6}$/)
      .meta({ example: '015' }),
  })
  .meta({ id: 'CallNumberBody' });

/** Serves somebody who took no number; without a service, the main one of the window. */
export const WalkUpBody = z
  .strictObject({ service: ServiceCode.optional() })
  .prefault({})
  .meta({ id: 'WalkUpBody' });

export const SitBody = z
  .strictObject({
    takeOver: z.boolean().default(false).meta({ description: 'Although another console works there' }),
  })
  .prefault({})
  .meta({ id: 'SitBody' });

export const PauseBody = z
  .strictObject({ reason: z.enum(pauseReasons), minutes: z.int().min(1).max(240) })
  .meta({ id: 'PauseBody' });

export const HelpBody = z
  .strictObject({ kind: z.enum(helpKinds).default('help') })
  .prefault({})
  .meta({ id: 'HelpBody' });

/** A ticket as the clerk at its window sees it. */
export const TicketAtWindow = z
  .object({
    id: TicketId,
    label: z.string(),
    service: ServiceCode,
    lane: z.enum(lanes),
    priorityReason: z.enum(priorityReasons).nullable(),
    source: z.enum(ticketSources),
    language: z.string(),
    state: z.enum(ticketStates),
    calls: z.int(),
    issuedAt: Moment,
    calledAt: Moment.nullable(),
    comingAt: Moment.nullable().meta({ description: 'When the holder answered that call: on the way' }),
    startedAt: Moment.nullable(),
    holdReason: z.enum(holdReasons).nullable(),
    heldSince: Moment.nullable(),
    holdUntil: Moment.nullable().meta({ description: 'When it comes back into the line by itself' }),
    papers: z.array(z.string()).nullable().meta({ description: 'Papers seen; null before anybody looked' }),
    result: z.string().nullable(),
    boundFor: z.int().nullable().meta({ description: 'The only window that may call it' }),
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
    pause: z.object({ reason: z.enum(pauseReasons), until: Moment }).nullable(),
    help: z.object({ kind: z.enum(helpKinds), at: Moment }).nullable(),
    taken: Moment.nullable().meta({ description: 'Since when a console works for it' }),
  })
  .meta({ id: 'WindowSummary' });

export const WindowList = z.object({ windows: z.array(WindowSummary) }).meta({ id: 'WindowList' });

/** What a clerk needs to know of the service of the person at the window. */
export const ServiceHere = z
  .object({
    code: ServiceCode,
    name: Text,
    papers: z.array(Named),
    results: z.array(Named),
    usual: z
      .object({ from: z.int(), to: z.int() })
      .nullable()
      .meta({ description: 'Seconds that six visits of ten took lately; null with too few to say' }),
  })
  .meta({ id: 'ServiceHere' });

/** Everything that a clerk's page shows for its window. */
export const WindowDesk = WindowSummary.omit({ label: true, taken: true })
  .extend({
    names: z.array(Text).meta({ description: 'Names of its duties, in their order' }),
    sitting: z.enum(['yours', 'another', 'nobody']),
    ticket: TicketAtWindow.nullable(),
    service: ServiceHere.nullable().meta({ description: 'The service of that ticket' }),
    missFrom: Moment.nullable().meta({ description: 'From when on it may be marked as missed' }),
    held: z.array(TicketAtWindow).meta({ description: 'Put on hold at this window, the longest first' }),
    next: z.array(TicketAtWindow).meta({ description: 'The next ones in calling order, at most five' }),
    waiting: z.int().meta({ description: 'People waiting for its duties' }),
    waitingLongest: Moment.nullable().meta({ description: 'Arrival of who waits longest' }),
    finishedToday: z.int(),
    revision: z.int(),
    asOf: Moment,
  })
  .meta({ id: 'WindowDesk' });

/** Where the person at a window could be sent, and who would be called before. */
export const TransferTargets = z
  .object({
    services: z.array(
      z.object({
        code: ServiceCode,
        letter: z.string(),
        name: Text,
        ahead: z.int(),
        windows: z.array(z.int()),
        openWindows: z.int(),
      }),
    ),
    windows: z.array(
      z.object({ number: z.int(), state: z.enum(windowStates), names: z.array(Text), ahead: z.int() }),
    ),
  })
  .meta({ id: 'TransferTargets' });

export const WindowNow = z.object({ window: z.int(), state: z.enum(windowStates) }).meta({ id: 'WindowNow' });

export type TicketAtWindow = z.infer<typeof TicketAtWindow>;
export type WindowSummary = z.infer<typeof WindowSummary>;
export type ServiceHere = z.infer<typeof ServiceHere>;
export type WindowDesk = z.infer<typeof WindowDesk>;
export type WindowList = z.infer<typeof WindowList>;
export type WindowNow = z.infer<typeof WindowNow>;
export type TransferTargets = z.infer<typeof TransferTargets>;
