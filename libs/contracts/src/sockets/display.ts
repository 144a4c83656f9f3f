import { ticketStates, windowStates } from '#domain';
import { z } from 'zod';
import { BoardCallView, BoardSnapshot } from '../http/displaying.js';
import { HallCode } from '../http/shared.js';
import { displayProtocol } from './display-names.js';

export const JoinDisplay = z.strictObject({ v: z.literal(displayProtocol), hall: HallCode });

export const DisplayJoined = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), snapshot: BoardSnapshot }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['hall.unknown', 'request.invalid', 'service.unavailable']),
  }),
]);

export const BoardChangeView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), call: BoardCallView }),
  z.object({ kind: z.literal('settle'), call: BoardCallView.extend({ state: z.enum(ticketStates) }) }),
  z.object({ kind: z.literal('waiting'), service: z.string(), count: z.int() }),
  z.object({
    kind: z.literal('window'),
    window: z.int(),
    state: z.enum(windowStates),
    until: z.int().optional(),
  }),
  z.object({ kind: z.literal('day'), businessDay: z.iso.date() }),
]);

/**
 * Everything that happened in a hall after revision `from`, up to and including `to`. A screen that holds `from`
 * applies it; a screen that holds another revision asks for a snapshot. A screen never goes back.
 */
export const DisplayFrame = z.object({
  v: z.literal(displayProtocol),
  hall: HallCode,
  from: z.int(),
  to: z.int(),
  changes: z.array(BoardChangeView),
  serverTime: z.int(),
});

/** "The truth is at this revision, and I have just looked." No heartbeat for 20 s: the screen says it is not live. */
export const DisplayHeartbeat = z.object({
  v: z.literal(displayProtocol),
  hall: HallCode,
  revision: z.int(),
  serverTime: z.int(),
});

export type JoinDisplay = z.infer<typeof JoinDisplay>;
export type DisplayJoined = z.infer<typeof DisplayJoined>;
export type DisplayFrame = z.infer<typeof DisplayFrame>;
export type DisplayHeartbeat = z.infer<typeof DisplayHeartbeat>;
