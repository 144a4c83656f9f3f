import { screenKinds, soundStates } from '#domain';
import { z } from 'zod';
import { HallCode, Moment } from './shared.js';

const pixels = z.int().min(1).max(20_000);
const aDayMs = 86_400_000;

/** What a screen says of itself; it holds nothing about people. */
export const ScreenReportBody = z
  .strictObject({
    kind: z.enum(screenKinds),
    shows: z
      .string()
      .regex(/^[A-Z0-9,]{0,40}$/)
      .meta({
        description: 'Letters of zones or number of a window; empty for the whole hall',
        example: 'A,B',
      }),
    build: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
    revision: z.int().min(0).nullable(),
    ageMs: z.int().min(0).max(aDayMs).meta({ description: 'Age of the last proof that the board is true' }),
    clockSkewMs: z.int().nullable().meta({ description: 'Own clock less the server’s' }),
    font: z.boolean(),
    sound: z.enum(soundStates),
    awake: z.boolean(),
    fullScreen: z.boolean(),
    width: pixels,
    height: pixels,
  })
  .meta({ id: 'ScreenReport' });

export const ScreenReported = z
  .object({
    reportedAt: Moment,
    everyMs: z.int().meta({ description: 'When the next report is expected' }),
  })
  .meta({ id: 'ScreenReported' });

/** A screen names itself by an id that it made, until devices are enrolled. */
export const ScreenPath = z.object({
  hall: HallCode,
  screen: z.uuid().meta({ example: '6f6c1a0e-3f1d-4c1a-9e10-5b2f4f0c6a53' }),
});

export const ScreenList = z
  .object({
    screens: z.array(
      ScreenReportBody.extend({
        id: z.string(),
        reportedAt: Moment,
        state: z.enum(['live', 'not-live', 'silent']),
      }),
    ),
    asOf: Moment,
  })
  .meta({ id: 'ScreenList' });

export type ScreenReportBody = z.infer<typeof ScreenReportBody>;
export type ScreenReported = z.infer<typeof ScreenReported>;
export type ScreenList = z.infer<typeof ScreenList>;
