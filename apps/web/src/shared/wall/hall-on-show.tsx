import type { ReactNode } from 'react';
import { fromAddress } from '../use-hall.js';
import { useLiveBoard } from '../use-live-board.js';
import { RecordedHall } from './replay/recorded-hall.js';
import { replayFrom } from './replay/replay-address.js';
import type { ShownHall } from './shown-hall.js';

interface OnShow {
  readonly hall: string;
  readonly children: (shown: ShownHall) => ReactNode;
}

/** The same screen shows a hall that goes on now, and a recorded day (`?replay=2026-03-12&from=10:40`). */
export function HallOnShow({ hall, children }: OnShow) {
  const replay = replayFrom(fromAddress('replay'), fromAddress('from'));
  if (!replay) return <LiveOnShow hall={hall}>{children}</LiveOnShow>;
  return (
    <RecordedHall hall={hall} replay={replay}>
      {children}
    </RecordedHall>
  );
}

function LiveOnShow({ hall, children }: OnShow) {
  return children(useLiveBoard(hall));
}
