import type { Roster, RosterFormat, RosterRow, RosterRowsBody } from '#contracts';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { usePick } from '../../shared/language.js';
import { say } from '../say.js';
import { isOneCell, pasted } from './paste.js';
import { Row, type Field } from './row.js';
import type { Mending } from './use-mending.js';

interface GridProps {
  readonly roster: Roster;
  readonly format: RosterFormat;
  readonly rows: readonly RosterRow[];
  readonly mending: Mending;
  readonly isOpen?: boolean;
}

/** The roster as a sheet: mended in place, with keys, and by pasting whole blocks of a spreadsheet. */
export function Grid({ roster, format, rows, mending, isOpen = true }: GridProps) {
  const pick = usePick();
  const fields = fieldsOf(roster, format);
  return (
    <div className="grid-frame" role="region" tabIndex={0} aria-label={pick(say('roster'))}>
      {fields.map(({ field, choices }) => (
        <datalist key={field} id={`choices-${field}`}>
          {choices.map(({ code, label }) => (
            <option key={code} value={pick(label)} />
          ))}
        </datalist>
      ))}
      <table
        className="grid"
        data-testid="grid"
        onKeyDown={toNextProblem}
        onPaste={(event) => {
          const block = blockOf(event, rows, fields);
          if (block) mending.mendMany(block);
        }}
      >
        <thead>
          <tr>
            <th scope="col">{pick(say('row'))}</th>
            {fields.map(({ field, label }) => (
              <th key={field} scope="col">
                {pick(label)}
              </th>
            ))}
            <th scope="col">{pick(say('problems'))}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} {...{ row, fields, mending, isOpen }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The fields that the agency's table has, and those that must be there. */
function fieldsOf({ columns }: Roster, { fields }: RosterFormat): readonly Field[] {
  const led = new Set(columns.map(({ field }) => field));
  return fields.filter(({ field, required }) => required || led.has(field));
}

/** Tab goes to the next problem, not to the next cell. At the last one it leaves the grid. */
function toNextProblem(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'Tab' || !(event.target instanceof HTMLInputElement)) return;
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
  const here = cells.indexOf(event.target);
  const isProblem = (cell: HTMLInputElement) => cell.dataset['problem'] !== undefined;
  const next = event.shiftKey
    ? cells.slice(0, here).findLast(isProblem)
    : cells.slice(here + 1).find(isProblem);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** What was pasted over several cells, by row; nothing when it is ordinary text for one cell. */
function blockOf(
  event: ClipboardEvent<HTMLTableElement>,
  rows: readonly RosterRow[],
  fields: readonly Field[],
): RosterRowsBody['rows'] | null {
  const clipboard = event.clipboardData.getData('text/plain');
  const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null;
  const line = cell?.closest('tr');
  if (!cell || !line || isOneCell(clipboard)) return null;
  event.preventDefault();
  const at = {
    row: rows.findIndex(({ row }) => String(row) === line.dataset['row']),
    column: cell.cellIndex - 1,
  };
  const cells = pasted(clipboard, at, { rows: rows.length, columns: fields.length });
  return rows.flatMap(({ row }, index) => {
    const ofRow = cells.filter((one) => one.row === index);
    const named = ofRow.map(({ column, text }) => [fields[column]?.field ?? '', text] as const);
    return ofRow.length === 0 ? [] : [{ row, cells: Object.fromEntries(named) }];
  });
}
