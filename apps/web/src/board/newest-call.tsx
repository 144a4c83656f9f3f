import type { BoardCall, HallLayout } from '#contracts';
import { Check } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Both } from '../shared/components/both.js';
import { zoneClass, ZoneChip } from '../shared/components/zone-chip.js';
import { fromAddress } from '../shared/use-hall.js';
import { isQuiet, type BoardRow } from './board-view.js';
import { wayTo } from './direction.js';
import { NoCalls } from './message.js';
import { say } from './say.js';

// Long enough for a call that came late over the slow road; the movement itself ends within five seconds.
const arrivesMs = 10_000;

interface NewestCallProps {
  readonly row: BoardRow | undefined;
  readonly layout: HallLayout | undefined;
  readonly now: number;
}

/** Somebody has just been called: nothing else on the board may draw an eye. A call from a gap is no news. */
export function isAnnouncing(row: BoardRow | undefined, now: number): boolean {
  return row !== undefined && !isQuiet(row) && row.mark !== 'meanwhile' && now - row.call.at < arrivesMs;
}

/** One number, one window. It changes only when somebody else is called. */
export function NewestCall({ row, layout, now }: NewestCallProps) {
  if (!row) return <NoCalls hall={layout?.hall} />;
  const { call, zone } = row;
  const arriving = isAnnouncing(row, now);
  return (
    <section
      // A new call, and a repeated one, are new elements: each moves once.
      key={`${call.ticketId} ${call.calls}`}
      className={`newest ${zoneClass(zone ?? '')} ${arriving ? 'arriving' : ''} ${isQuiet(row) ? 'quiet' : ''}`}
      data-testid="newest"
      data-state={call.state}
      aria-live="polite"
    >
      <Heading row={row} />
      <p
        className="label"
        data-testid="newest-label"
        style={{ '--length': call.label.length } as CSSProperties}
      >
        {call.label}
      </p>
      <Go call={call} quiet={isQuiet(row)} />
      <Direction zone={zone} layout={layout} />
    </section>
  );
}

const headings = {
  called: 'calling',
  again: 'callingAgain',
  meanwhile: 'meanwhile',
  answered: 'answered',
} as const;

function Heading({ row }: { row: BoardRow }) {
  return (
    <h2 className={row.mark}>
      {isQuiet(row) && <Check aria-hidden size="1em" />}
      <Both inline text={say(headings[row.mark])} />
    </h2>
  );
}

function Go({ call, quiet }: { call: BoardCall; quiet: boolean }) {
  return (
    <p className="go">
      {!quiet && (
        <span className="before" lang="zh-Hans">
          {say('goBefore').zh}
        </span>
      )}
      <strong data-testid="newest-window">{call.window}</strong>
      <span lang="zh-Hans">{say('goAfter').zh}</span>
      <span className="second" lang="en">
        {say('goBefore').en} {call.window}
      </span>
    </p>
  );
}

function Direction({ zone, layout }: { zone: string | undefined; layout: HallLayout | undefined }) {
  const found = layout?.zones.find(({ letter }) => letter === zone);
  if (!found) return null;
  const way = wayTo(found.letter, layout, fromAddress('arrows'));
  return (
    <p className="direction">
      <ZoneChip letter={found.letter} />
      {way && (
        <b className="way" aria-hidden>
          {way}
        </b>
      )}
      <Both inline text={found.direction} />
    </p>
  );
}
