import type { HallLayout } from '#contracts';
import { Check } from 'lucide-react';
import type { CSSProperties } from 'react';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { fromAddress } from '../shared/use-hall.js';
import type { BoardRow, BoardView } from './board-view.js';
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
        <span className="state">
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

function CallRow({ row, layout }: { row: BoardRow; layout: HallLayout | undefined }) {
  const { call, zone, quiet } = row;
  return (
    <li className={quiet ? 'call quiet' : 'call'} data-testid="recent-call" data-state={call.state}>
      <span className="number">
        {zone ? <ZoneChip letter={zone} /> : <span />}
        <b>{call.label}</b>
      </span>
      <span className="at-window">{call.window}</span>
      <RowState row={row} layout={layout} />
    </li>
  );
}

function RowState({ row: { call, zone, quiet }, layout }: { row: BoardRow; layout: HallLayout | undefined }) {
  const boardZone = fromAddress('zone');
  const elsewhere =
    boardZone !== null && zone !== boardZone && layout?.zones.find(({ letter }) => letter === zone);
  if (quiet) return <AnsweredAt at={call.at} timeZone={layout?.hall.timeZone} />;
  if (call.calls > 1) {
    return (
      <span className="state again">
        <Both text={say('again')} />
      </span>
    );
  }
  if (elsewhere) {
    return (
      <span className="state elsewhere">
        <Both text={elsewhere.direction} />
      </span>
    );
  }
  return <span className="state">{layout && hallTime(call.at, layout.hall.timeZone)}</span>;
}

function AnsweredAt({ at, timeZone }: { at: number; timeZone: string | undefined }) {
  return (
    <span className="state answered">
      <Check aria-hidden size="0.9em" />
      {timeZone && hallTime(at, timeZone)}
    </span>
  );
}
