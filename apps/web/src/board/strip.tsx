import type { Board, BoardCall, HallLayout } from '#contracts';
import { useState } from 'react';
import { Both } from '../shared/components/both.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import type { Text } from '../shared/text.js';
import { waitingByZone } from './board-view.js';
import { nextCalm } from './calm.js';
import { Caption } from './caption.js';
import { say } from './say.js';

interface StripProps {
  readonly board: Board;
  readonly layout: HallLayout | undefined;
  readonly zones: readonly string[];
  readonly missed: readonly BoardCall[];
  readonly now: number;
  readonly announcing: boolean;
  /** What is spoken now takes the whole strip, for as long as it is spoken. */
  readonly caption: Text | null;
}

/** One calm line: how many wait where, and whose number was missed. */
export function Strip({ board, layout, zones, missed, now, announcing, caption }: StripProps) {
  const waiting = useCalm(board, now, announcing);
  if (caption) return <Caption text={caption} />;
  return (
    <footer className="strip">
      {layout && <Waiting waiting={waiting} layout={layout} zones={zones} />}
      {missed.length > 0 && <Missed missed={missed} />}
    </footer>
  );
}

/** Counts that jump with every ticket draw all eyes away from the calls. */
function useCalm({ waiting }: Board, now: number, announcing: boolean): Board['waiting'] {
  const [calm, setCalm] = useState({ waiting, at: now });
  const next = nextCalm(calm, waiting, { now, announcing });
  if (next !== calm) setCalm(next);
  return next.waiting;
}

interface WaitingProps {
  readonly waiting: Board['waiting'];
  readonly layout: HallLayout;
  readonly zones: readonly string[];
}

function Waiting({ waiting, layout, zones }: WaitingProps) {
  return (
    <div className="waiting" data-testid="waiting">
      <Both inline text={say('waiting')} />
      {waitingByZone({ waiting }, layout, zones).map(({ letter, people }) => (
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
