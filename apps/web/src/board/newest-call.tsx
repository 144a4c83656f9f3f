import type { BoardCall, HallLayout } from '#contracts';
import { Check } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Both } from '../shared/components/both.js';
import { zoneClass, ZoneChip } from '../shared/components/zone-chip.js';
import type { BoardRow } from './board-view.js';
import { NoCalls } from './message.js';
import { say } from './say.js';

// Long enough for a call that came late over the slow road; the movement itself ends within five seconds.
const arrivesMs = 10_000;

interface NewestCallProps {
  readonly row: BoardRow | undefined;
  readonly layout: HallLayout | undefined;
  readonly now: number;
}

/** One number, one window. It changes only when somebody else is called. */
export function NewestCall({ row, layout, now }: NewestCallProps) {
  if (!row) return <NoCalls hall={layout?.hall} />;
  const { call, zone } = row;
  const arriving = call.state === 'called' && now - call.at < arrivesMs;
  return (
    <section
      // A new call, and a repeated one, are new elements: each moves once.
      key={`${call.ticketId} ${call.calls}`}
      className={`newest ${zoneClass(zone ?? '')} ${arriving ? 'arriving' : ''} ${row.quiet ? 'quiet' : ''}`}
      data-testid="newest"
      data-state={call.state}
      aria-live="polite"
    >
      <h2 className={call.calls > 1 && !row.quiet ? 'again' : ''}>
        {row.quiet && <Check aria-hidden size="1em" />}
        <Both inline text={say(heading(call))} />
      </h2>
      <p
        className="label"
        data-testid="newest-label"
        style={{ '--length': call.label.length } as CSSProperties}
      >
        {call.label}
      </p>
      <p className="go">
        {!row.quiet && <span lang="zh-Hans">{say('goBefore').zh}</span>}
        <strong data-testid="newest-window">{call.window}</strong>
        <span lang="zh-Hans">{say('goAfter').zh}</span>
        <span className="second" lang="en">
          {say('goBefore').en} {call.window}
        </span>
      </p>
      <Direction zone={zone} layout={layout} />
    </section>
  );
}

function heading(call: BoardCall): 'answered' | 'calling' | 'callingAgain' {
  if (call.state !== 'called') return 'answered';
  return call.calls > 1 ? 'callingAgain' : 'calling';
}

function Direction({ zone, layout }: { zone: string | undefined; layout: HallLayout | undefined }) {
  const found = layout?.zones.find(({ letter }) => letter === zone);
  if (!found) return null;
  return (
    <p className="direction">
      <ZoneChip letter={found.letter} />
      <Both inline text={found.direction} />
    </p>
  );
}
