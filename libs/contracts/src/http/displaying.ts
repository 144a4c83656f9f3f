import { ticketStates, windowKinds, windowStates } from '#domain';
import { z } from 'zod';
import { HallCode, Mark, Moment, ServiceCode, Text } from './shared.js';

export const HallSummary = z
  .object({
    code: HallCode,
    name: Text,
    timeZone: z.string(),
    open: z.boolean(),
    hours: z.object({ from: z.string(), to: z.string() }),
  })
  .meta({ id: 'HallSummary' });

export const HallList = z.object({ halls: z.array(HallSummary) }).meta({ id: 'HallList' });

export const ZoneView = z
  .strictObject({ letter: z.string(), name: Text, direction: Text })
  .meta({ id: 'Zone' });

/** A service as the kiosk offers it. */
export const ServiceOffer = z
  .object({
    code: ServiceCode,
    letter: z.string(),
    name: Text,
    department: Text,
    zone: z.string(),
    windows: z.array(z.int()).meta({ description: 'Windows that call it' }),
    openWindows: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'ServiceOffer' });

export const ServiceList = z
  .object({ hall: HallSummary, zones: z.array(ZoneView), services: z.array(ServiceOffer), asOf: Moment })
  .meta({ id: 'ServiceList' });

export const BoardCallView = z
  .strictObject({
    ticketId: z.string(),
    label: z.string(),
    window: z.int(),
    state: z.enum(ticketStates),
    calls: z.int(),
    at: z
      .int()
      .meta({ description: 'Of the call or the miss, in milliseconds since 1970, UTC; 0: never called' }),
    answeredAt: z.int().optional().meta({ description: 'When service began' }),
  })
  .meta({ id: 'BoardCall' });

/** What a loudspeaker says in a zone, to be shown there until `to`. */
export const CaptionView = z
  .strictObject({ text: Text, from: z.int(), to: z.int() })
  .meta({ id: 'Caption', description: 'Moments are milliseconds since 1970, UTC' });

export const WindowOnBoardView = z
  .strictObject({
    state: z.enum(windowStates),
    until: z.int().optional().meta({ description: 'While paused: when the clerk means to be back, in ms' }),
    ticket: BoardCallView.optional().meta({ description: 'Who is called to this window or served there' }),
  })
  .meta({ id: 'WindowOnBoard' });

/** What a lobby shows at one revision; the closed shape cannot hold personal data. */
export const BoardView = z
  .strictObject({
    revision: z.int(),
    businessDay: z.iso.date(),
    calls: z.array(BoardCallView),
    missed: z.array(BoardCallView),
    waiting: z.record(z.string(), z.int()),
    windows: z.record(z.string(), WindowOnBoardView),
    captions: z.record(z.string(), CaptionView).meta({ description: 'By zone' }),
  })
  .meta({ id: 'Board' });

export const BoardSnapshot = z
  .strictObject({ hall: HallCode, board: BoardView, mark: Mark, serverTime: z.int() })
  .meta({ id: 'BoardSnapshot' });

/** Where a window stands, what it calls, and what its display may say that it is for. */
export const WindowPlace = z
  .object({
    number: z.int(),
    zone: z.string(),
    kind: z.enum(windowKinds),
    services: z.array(ServiceCode),
    serves: Text.nullable().meta({
      description: 'Name of its main service; null when that is sensitive or it has none',
    }),
  })
  .meta({ id: 'WindowPlace' });

/** What a screen must know about its hall beside the board: names, zones, which window stands where. */
export const HallLayout = z
  .object({
    hall: HallSummary,
    zones: z.array(ZoneView),
    windows: z.array(WindowPlace),
    services: z.array(z.object({ code: ServiceCode, name: Text, zone: z.string() })),
  })
  .meta({ id: 'HallLayout' });

/** Numbers that a window calls next, the first one first. */
export const NextNumbers = z
  .object({ labels: z.array(z.string()), asOf: Moment })
  .meta({ id: 'NextNumbers' });

/** Where a browser finds the live channel: 0 means the same origin. */
export const ScreenSettings = z
  .object({
    gatewayPort: z.int(),
    demo: z.boolean(),
    provider: z.boolean().meta({ description: 'Whether the staff may sign in by the city’s own sign-in' }),
  })
  .meta({ id: 'ScreenSettings' });

export type HallSummary = z.infer<typeof HallSummary>;
export type HallList = z.infer<typeof HallList>;
export type HallLayout = z.infer<typeof HallLayout>;
export type WindowPlace = z.infer<typeof WindowPlace>;
export type NextNumbers = z.infer<typeof NextNumbers>;
export type ServiceOffer = z.infer<typeof ServiceOffer>;
export type ServiceList = z.infer<typeof ServiceList>;
export type BoardSnapshot = z.infer<typeof BoardSnapshot>;
export type ScreenSettings = z.infer<typeof ScreenSettings>;
