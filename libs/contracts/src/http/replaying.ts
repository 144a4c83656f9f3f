import { z } from 'zod';
import { DisplayFrame } from '../sockets/display.js';
import { BoardSnapshot } from './displaying.js';

/** Which day to show again, and from where: a time on the hall's own clock, or behind a revision. */
export const RecordingQuestion = z
  .strictObject({
    day: z.iso.date().meta({ description: 'Business day', example: '2026-03-12' }),
    from: z
      .string()
      .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
      .optional()
      .meta({ description: 'Time of the hall', example: '10:40' }),
    after: z
      .string()
      .regex(/^[0-9]{1,15}$/)
      .transform(Number)
      .optional()
      .meta({ description: 'Revision behind which to go on', example: 4711 }),
  })
  .meta({ id: 'RecordingQuestion' });

/** A piece of a day: the board where it begins, then the very frames that screens are sent, with the time of each. */
export const Recording = z
  .object({
    snapshot: BoardSnapshot,
    frames: z.array(DisplayFrame),
    complete: z.boolean().meta({ description: 'The day has nothing more after these frames' }),
  })
  .meta({ id: 'Recording' });

export type RecordingQuestion = z.infer<typeof RecordingQuestion>;
export type Recording = z.infer<typeof Recording>;
