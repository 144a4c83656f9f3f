import { windowStates } from '#domain';
import { z } from 'zod';
import { BoardCallView, BoardSnapshot, CaptionView } from '../http/displaying.js';
import { HallCode, Mark } from '../http/shared.js';
import { displayProtocol } from './display-names.js';

/** `since`: the mark of the board that the screen still holds; without it, or when it is too old, all is sent anew. */
export const JoinDisplay = z
  .strictObject({ v: z.literal(displayProtocol), hall: HallCode, since: Mark.optional() })
  .meta({ id: 'JoinDisplay' });

export const BoardChangeView = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('call'), call: BoardCallView }),
    z.strictObject({ kind: z.literal('settle'), call: BoardCallView }),
    z.strictObject({ kind: z.literal('waiting'), service: z.string(), count: z.int() }),
    z.strictObject({
      kind: z.literal('window'),
      window: z.int(),
      state: z.enum(windowStates),
      until: z.int().optional(),
    }),
    z.strictObject({ kind: z.literal('caption'), zone: z.string(), caption: CaptionView }),
    z.strictObject({ kind: z.literal('day'), businessDay: z.iso.date() }),
  ])
  .meta({ id: 'BoardChange' });

/**
 * Everything that happened in a hall after revision `from`, up to and including `to`. A screen whose board has the mark
 * `since` applies it and has the mark `mark`; a screen that is past `to` ignores it; any other joins again. A screen
 * never goes back.
 */
export const DisplayFrame = z
  .strictObject({
    v: z.literal(displayProtocol),
    hall: HallCode,
    from: z.int(),
    to: z.int(),
    since: Mark,
    mark: Mark,
    changes: z.array(BoardChangeView),
    serverTime: z.int(),
  })
  .meta({ id: 'DisplayFrame' });

/** The whole board, or only what was missed since the mark that the screen named. */
export const DisplayJoined = z
  .union([
    z.strictObject({ ok: z.literal(true), snapshot: BoardSnapshot }),
    z.strictObject({ ok: z.literal(true), frame: DisplayFrame }),
    z.strictObject({
      ok: z.literal(false),
      code: z.enum(['hall.unknown', 'request.invalid', 'service.unavailable']),
    }),
  ])
  .meta({ id: 'DisplayJoined' });

/** "The truth is at this mark, and I have just looked." No heartbeat for 20 s: the screen says it is not live. */
export const DisplayHeartbeat = z
  .strictObject({
    v: z.literal(displayProtocol),
    hall: HallCode,
    revision: z.int(),
    mark: Mark,
    serverTime: z.int(),
  })
  .meta({ id: 'DisplayHeartbeat' });

export type JoinDisplay = z.infer<typeof JoinDisplay>;
export type DisplayJoined = z.infer<typeof DisplayJoined>;
export type DisplayFrame = z.infer<typeof DisplayFrame>;
export type DisplayHeartbeat = z.infer<typeof DisplayHeartbeat>;
