import {
  displayProtocol,
  type BoardSnapshot,
  type DisplayFrame,
  type DisplayHeartbeat,
  type HallSummary,
} from '#contracts';
import { isOpen, type Board, type HallPlan, type Instant } from '#domain';
import type { PictureStep } from './hall-picture.js';
import type { Milestone } from './trail.js';

/** A hall's board, and where in the log of the hall it stands. */
interface Shown {
  readonly plan: Pick<HallPlan, 'code'>;
  readonly board: Board;
  readonly mark: string;
}

export function toSnapshot({ plan, board, mark }: Shown, now: Instant): BoardSnapshot {
  const { revision, businessDay, waiting, windows, captions } = board;
  const lists = { calls: [...board.calls], missed: [...board.missed] };
  return {
    hall: plan.code,
    board: {
      ...{ revision, businessDay, ...lists },
      ...{ waiting: { ...waiting }, windows: { ...windows }, captions: { ...captions } },
    },
    mark,
    serverTime: now,
  };
}

type Way = Pick<PictureStep, 'from' | 'changes'> & {
  readonly picture: Milestone & { readonly plan: Pick<HallPlan, 'code'> };
};

export function toFrame({ from, changes, picture }: Way, now: Instant): DisplayFrame {
  return {
    ...{ v: displayProtocol, hall: picture.plan.code },
    ...{ from: from.revision, to: picture.revision, since: from.mark, mark: picture.mark },
    changes: [...changes],
    serverTime: now,
  };
}

export function toHeartbeat({ plan, board, mark }: Shown, now: Instant): DisplayHeartbeat {
  return { v: displayProtocol, hall: plan.code, revision: board.revision, mark, serverTime: now };
}

export function toSummary(plan: HallPlan, now: Instant): HallSummary {
  const { code, name, timeZone, hours } = plan;
  return { code, name, timeZone, open: isOpen(plan, now), hours };
}
