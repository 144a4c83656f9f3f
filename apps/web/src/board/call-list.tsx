import type { HallLayout } from '#contracts';
import { Check } from 'lucide-react';
import type { CSSProperties } from 'react';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { fromAddress } from '../shared/use-hall.js';
import { isQuiet, type BoardRow, type BoardView } from './board-view.js';
import { wayTo } from './direction.js';
import { say } from './say.js';

interface CallListProps {
  readonly view: BoardView;
  readonly layout: HallLayout | undefined;
}

const usualLength = 4;

/** Number, then window, then state: the columns never change places. */
export function CallList({ view, layout }: CallListProps) {
  return (
    <section className="calls" data-testid="recent-calls" style={columns(view)}>
      <header className="call head">
        <Both inline text={say('number')} />
        <Both inline text={say('window')} />
        <span className="state" data-testid="page">
          {view.pages > 1 && say('page', { page: view.page, pages: view.pages }).zh}
        </span>
      </header>
      <ol>
        {view.rows.map((row) => (
          <CallRow key={row.call.ticketId} row={row} layout={layout} />
        ))}
      </ol>
    </section>
  );
}

/** One width for all rows, so that the windows stand in one column. Longer numbers are set a little smaller. */
function columns({ rows }: BoardView): CSSProperties {
  const length = Math.max(usualLength, ...rows.map(({ call }) => call.label.length));
  const digits = `calc(var(--row) * ${length > usualLength ? 0.92 : 1})`;
  return { '--length': length, '--digits': digits } as CSSProperties;
}

interface RowProps {
  readonly row: BoardRow;
  readonly layout: HallLayout | undefined;
}

function CallRow({ row, layout }: RowProps) {
  const { call, zone } = row;
  return (
    <li
      className={isQuiet(row) ? 'call quiet' : 'call'}
      data-testid="recent-call"
      data-state={call.state}
      data-mark={row.mark}
    >
      <span className="number">
        {zone ? <ZoneChip letter={zone} /> : <span />}
        <b>{call.label}</b>
      </span>
      <span className="at-window">{call.window}</span>
      <span className={`state ${row.mark}`}>
        <RowState row={row} layout={layout} />
      </span>
    </li>
  );
}

function RowState({ row, layout }: RowProps) {
  const { call, mark } = row;
  const time = layout && hallTime(call.at, layout.hall.timeZone);
  if (mark === 'answered')
    return (
      <>
        <Check aria-hidden size="0.9em" />
        <span className="sr-only">{say('answered').zh}</span>
        {time}
      </>
    );
  return (
    <>
      {mark !== 'called' && <Both text={say(mark)} />}
      {row.own ? mark === 'called' && time : <Elsewhere row={row} layout={layout} />}
    </>
  );
}

/** Called in a zone of another board: which way to go. */
function Elsewhere({ row: { zone, mark }, layout }: RowProps) {
  const found = layout?.zones.find(({ letter }) => letter === zone);
  if (!found) return null;
  const way = wayTo(found.letter, layout, fromAddress('arrows'));
  return (
    <span className="elsewhere">
      {way && (
        <b className="way" aria-hidden>
          {way}
        </b>
      )}
      {mark === 'called' && <Both text={found.direction} />}
    </span>
  );
}
