import { callTurns, muteReasons, volumeStepsLimit } from '#domain';
import { z } from 'zod';
import { HallPath, Moment, Text, TicketId } from './shared.js';

const ZoneLetter = z
  .string()
  .regex(/^[A-Z]$/)
  .meta({ description: 'Letter of a zone', example: 'A' });

export const ZonePath = HallPath.extend({ zone: ZoneLetter });

/** A voice host, made by itself when it is first opened; it opens nothing and names nobody. */
const HostId = z.uuid().meta({ description: 'A voice host' });

const PackId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const Packs = z.object({ zh: PackId, en: PackId });
const volume = z.int().min(1).max(10);
const TimeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

/**
 * How a hall speaks; every part may be left out. A zone may have packs of its own, a dialect for example,
 * and be quiet: a first call is shown there and not said. The curve gives
 * the volume from a time of the day on; nothing makes it quieter than `least`.
 */
export const VoiceSettings = z
  .object({
    packs: Packs.default({ zh: 'mandarin', en: 'english' }),
    zones: z
      .record(ZoneLetter, z.object({ packs: Packs.optional(), quiet: z.boolean().default(false) }))
      .default({}),
    curve: z
      .object({
        points: z.array(z.object({ from: TimeOfDay, volume })).min(1),
        least: volume,
      })
      .default({
        points: [
          { from: '08:00', volume: 8 },
          { from: '12:00', volume: 6 },
          { from: '13:30', volume: 8 },
          { from: '16:30', volume: 7 },
        ],
        least: 5,
      }),
  })
  .meta({ id: 'VoiceSettings' });

const Level = z
  .object({
    steps: z.int().meta({ description: 'Steps up or down from the curve' }),
    mute: z.object({ reason: z.enum(muteReasons), until: Moment }).nullable(),
  })
  .meta({ id: 'VoiceLevel' });

export const HallVoice = z
  .object({
    settings: VoiceSettings,
    zones: z.array(Level.extend({ zone: ZoneLetter, spokenFor: z.boolean() })).meta({
      description: 'Every zone; `spokenFor` when a host speaks there now',
    }),
    asOf: Moment,
  })
  .meta({ id: 'HallVoice' });

export const LeaseBody = z.strictObject({ host: HostId }).meta({ id: 'VoiceLeaseBody' });

/** Whether the host speaks in the zone now, and how long until it has to ask, or may ask, again. */
export const LeaseAnswer = z
  .object({
    granted: z.boolean(),
    token: z.int().meta({ description: 'Of whoever speaks there' }),
    forMs: z.int(),
    level: Level,
    said: z
      .array(
        z.object({
          ticketId: TicketId,
          label: z.string(),
          calls: z.int(),
          turn: z.enum(callTurns),
          at: z.int(),
        }),
      )
      .meta({ description: 'To a host that takes over: which calls were said lately' }),
  })
  .meta({ id: 'VoiceLease' });

const window = z.int().min(1).max(9_999);
const times = z.int().min(1).max(999);
const place = z.int().min(1).max(9_999);

/** What is going to be said. Tickets are named by id: their labels are what the system knows, not what a host claims. */
const Wording = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    courtesy: z.boolean(),
    calls: z
      .array(z.strictObject({ ticket: TicketId, window, calls: times, turn: z.enum(callTurns) }))
      .min(1)
      .max(20),
  }),
  z.strictObject({ kind: z.literal('retraction'), ticket: TicketId, calls: times }),
  z.strictObject({
    kind: z.literal('batch'),
    ticket: TicketId,
    ...{ batch: place, from: place, to: place, window },
  }),
]);

/** Asked for before the first sound; its id makes it safe to send twice. */
export const SpeakBody = z
  .strictObject({
    id: z.uuid(),
    host: HostId,
    token: z.int().min(0),
    lengthMs: z.int().min(1).max(120_000),
    says: Wording,
  })
  .meta({ id: 'SpeakBody' });

export const SpokenBody = z
  .strictObject({ whole: z.boolean().meta({ description: 'Said to its end, as far as the host knows' }) })
  .meta({ id: 'SpokenBody' });

export const SpokenPath = ZonePath.extend({ id: z.uuid() });

export const announcementOutcomes = ['whole', 'cut'] as const;

/** A line of the log of what was said. */
export const Spoken = z
  .object({
    id: z.uuid(),
    zone: ZoneLetter,
    labels: z.array(z.string()),
    text: Text,
    from: Moment,
    until: Moment.meta({ description: 'When it will have been said' }),
    ended: Moment.nullable(),
    outcome: z.enum(announcementOutcomes).nullable().meta({ description: 'null while it is being said' }),
  })
  .meta({ id: 'Spoken' });

export const SpokenList = z.object({ spoken: z.array(Spoken) }).meta({ id: 'SpokenList' });

export const SpokenQuestion = z.strictObject({
  zone: ZoneLetter.optional(),
  limit: z
    .string()
    .regex(/^[1-9][0-9]{0,2}$/)
    .transform(Number)
    .optional()
    .meta({ description: 'At most so many, 50 without it' }),
});

export const VolumeBody = z
  .strictObject({ steps: z.int().min(-volumeStepsLimit).max(volumeStepsLimit) })
  .meta({ id: 'VolumeBody' });

export const MuteBody = z.strictObject({ reason: z.enum(muteReasons) }).meta({ id: 'MuteBody' });

/** The zone in which the host does not speak any more. */
export const VoiceReleased = z.object({ zone: ZoneLetter }).meta({ id: 'VoiceReleased' });

export const ZoneLevel = Level.extend({ zone: ZoneLetter }).meta({ id: 'ZoneLevel' });

export type VoiceSettings = z.infer<typeof VoiceSettings>;
export type HallVoice = z.infer<typeof HallVoice>;
export type LeaseAnswer = z.infer<typeof LeaseAnswer>;
export type SpeakBody = z.infer<typeof SpeakBody>;
export type Spoken = z.infer<typeof Spoken>;
export type SpokenList = z.infer<typeof SpokenList>;
export type SpokenQuestion = z.infer<typeof SpokenQuestion>;
export type VoiceReleased = z.infer<typeof VoiceReleased>;
export type ZoneLevel = z.infer<typeof ZoneLevel>;
