import {
  displayProtocol,
  type BoardSnapshot,
  type DisplayFrame,
  type DisplayHeartbeat,
  type HallSummary,
} from '#contracts';
import { isOpen, type Board, type HallPlan, type Instant } from '#domain';
import type { PictureStep } from './hall-picture.js';

export function toSnapshot(hall: string, board: Board, now: Instant): BoardSnapshot {
  const { revision, businessDay, waiting, windows } = board;
  const lists = { calls: [...board.calls], missed: [...board.missed] };
  return {
    hall,
    board: { revision, businessDay, ...lists, waiting: { ...waiting }, windows: { ...windows } },
    serverTime: now,
  };
}

export function toFrame(hall: string, step: Omit<PictureStep, 'picture'>, now: Instant): DisplayFrame {
  const { from, to, changes } = step;
  return { v: displayProtocol, hall, from, to, changes: [...changes], serverTime: now };
}

export function toHeartbeat(hall: string, revision: number, now: Instant): DisplayHeartbeat {
  return { v: displayProtocol, hall, revision, serverTime: now };
}

export function toSummary(plan: HallPlan, now: Instant): HallSummary {
  const { code, name, timeZone, hours } = plan;
  return { code, name, timeZone, open: isOpen(plan, now), hours };
}
