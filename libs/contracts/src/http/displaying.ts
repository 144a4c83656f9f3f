import { ticketStates, windowStates } from '#domain';
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
    at: z.int().meta({ description: 'Milliseconds since 1970, UTC' }),
  })
  .meta({ id: 'BoardCall' });

/** What a loudspeaker says in a zone, to be shown there until `to`. */
export const CaptionView = z
  .object({ text: Text, from: z.int(), to: z.int() })
  .meta({ id: 'Caption', description: 'Moments are milliseconds since 1970, UTC' });

/** What a lobby shows at one revision; the closed shape cannot hold personal data. */
export const BoardView = z
  .strictObject({
    revision: z.int(),
    businessDay: z.iso.date(),
    calls: z.array(BoardCallView),
    missed: z.array(BoardCallView),
    waiting: z.record(z.string(), z.int()),
    windows: z.record(z.string(), z.enum(windowStates)),
    captions: z.record(z.string(), CaptionView).meta({ description: 'By zone' }),
  })
  .meta({ id: 'Board' });

export const BoardSnapshot = z
  .strictObject({ hall: HallCode, board: BoardView, mark: Mark, serverTime: z.int() })
  .meta({ id: 'BoardSnapshot' });

/** What a screen must know about its hall beside the board: names, zones, which window stands where. */
export const HallLayout = z
  .object({
    hall: HallSummary,
    zones: z.array(ZoneView),
    windows: z.array(z.object({ number: z.int(), zone: z.string() })),
    services: z.array(z.object({ code: ServiceCode, name: Text, zone: z.string() })),
  })
  .meta({ id: 'HallLayout' });

/** Where a browser finds the live channel: 0 means the same origin. */
export const ScreenSettings = z
  .object({ gatewayPort: z.int(), demo: z.boolean() })
  .meta({ id: 'ScreenSettings' });

export type HallSummary = z.infer<typeof HallSummary>;
export type HallList = z.infer<typeof HallList>;
export type HallLayout = z.infer<typeof HallLayout>;
export type ServiceOffer = z.infer<typeof ServiceOffer>;
export type ServiceList = z.infer<typeof ServiceList>;
export type BoardSnapshot = z.infer<typeof BoardSnapshot>;
export type ScreenSettings = z.infer<typeof ScreenSettings>;
