import type { Board, BoardCall, HallLayout } from '#contracts';
import { useState } from 'react';
import { Both } from '../shared/components/both.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { waitingByZone } from './board-view.js';
import { say } from './say.js';

const calmMs = 10_000;

interface StripProps {
  readonly board: Board;
  readonly layout: HallLayout | undefined;
  readonly missed: readonly BoardCall[];
  readonly now: number;
}

/** One calm line: how many wait where, and whose number was missed. */
export function Strip({ board, layout, missed, now }: StripProps) {
  const calm = useCalm(board, now);
  return (
    <footer className="strip">
      {layout && <Waiting board={calm} layout={layout} />}
      {missed.length > 0 && <Missed missed={missed} />}
    </footer>
  );
}

/** Counts that jump with every ticket draw all eyes away from the calls: they are read anew every ten seconds. */
function useCalm(board: Board, now: number): Board {
  const [shown, setShown] = useState({ board, at: now });
  if (Math.abs(now - shown.at) >= calmMs) setShown({ board, at: now });
  return shown.board;
}

function Waiting({ board, layout }: { board: Board; layout: HallLayout }) {
  return (
    <div className="waiting" data-testid="waiting">
      <Both inline text={say('waiting')} />
      {waitingByZone(board, layout).map(({ letter, people }) => (
        <span key={letter} className="zone-waiting">
          <ZoneChip letter={letter} />
          <b>{say('zoneWaiting', { count: people }).zh}</b>
        </span>
      ))}
    </div>
  );
}

function Missed({ missed }: { missed: readonly BoardCall[] }) {
  return (
    <div className="missed" data-testid="missed">
      <Both inline text={say('missed')} />
      <span className="numbers">
        {missed.map(({ ticketId, label }) => (
          <b key={ticketId}>{label}</b>
        ))}
      </span>
      <span className="how">
        <Both text={say('missedHow')} />
      </span>
    </div>
  );
}
