import type { RosterFinding, RosterFormat, RosterRow } from '#contracts';
import { CircleCheck, Eye, EyeOff } from 'lucide-react';
import { useId } from 'react';
import { usePick } from '../../shared/language.js';
import type { FieldCode } from '../roster/mapping.js';
import { say } from '../say.js';
import { Cell } from './cell.js';
import { Finding } from './finding.js';
import type { Mending } from './use-mending.js';

export type Field = RosterFormat['fields'][number];

interface RowProps {
  readonly row: RosterRow;
  readonly fields: readonly Field[];
  readonly mending: Mending;
  /** Rows of people who are booked are only looked at. */
  readonly isOpen: boolean;
}

/** A traveller: cells that can be mended in place, and what there is to mend. */
export function Row({ row, fields, mending, isOpen }: RowProps) {
  const pick = usePick();
  const findings = useId();
  const clear = mending.clear.get(row.row);
  const textOf = (field: FieldCode) => (clear ?? row.cells).find((cell) => cell.field === field)?.text ?? '';
  const isTouched = row.errors.length + row.warnings.length > 0 || row.state === 'invalid' || clear;
  const fix = row.errors.some((error) => error.fix !== null) ? () => mending.fix([row.row]) : null;
  return (
    <tr data-testid="row" data-row={row.row} data-state={row.state}>
      <th scope="row">
        {row.row}
        <RevealKey row={row.row} isClear={clear !== undefined} turn={() => mending.turnClear(row.row)} />
      </th>
      {fields.map(({ field, label, choices }) => (
        <td key={field} className={field} data-label={pick(label)}>
          {isOpen && isTouched ? (
            <Cell
              {...{ row: row.row, label, findings, takeFix: fix }}
              text={textOf(field)}
              isClear={clear !== undefined}
              tone={toneOf(row, field)}
              choices={choices.length > 0 ? `choices-${field}` : undefined}
              save={(text) => mending.mend(row.row, { [field]: text })}
            />
          ) : (
            <span className="cell">{textOf(field)}</span>
          )}
        </td>
      ))}
      <td className="findings">
        <Findings {...{ id: findings, row, fields, mending }} />
      </td>
    </tr>
  );
}

function toneOf({ errors, warnings }: RosterRow, field: FieldCode) {
  const has = (list: readonly RosterFinding[]) => list.some((finding) => finding.field === field);
  if (has(errors)) return 'error';
  return has(warnings) ? 'warning' : null;
}

function RevealKey({ row, isClear, turn }: { row: number; isClear: boolean; turn: () => void }) {
  const pick = usePick();
  const Icon = isClear ? EyeOff : Eye;
  return (
    <button
      type="button"
      className="icon"
      data-testid="reveal"
      aria-label={pick(say(isClear ? 'hide' : 'reveal', { row }))}
      aria-pressed={isClear}
      onClick={turn}
    >
      <Icon aria-hidden size="1.1em" />
    </button>
  );
}

function Findings({ id, row, fields, mending }: Omit<RowProps, 'isOpen'> & { id: string }) {
  const pick = usePick();
  const labelOf = (field: FieldCode) =>
    fields.find((one) => one.field === field)?.label ?? { zh: field, en: field };
  const isDuplicate = row.errors.some(({ code }) => code === 'duplicate-in-file');
  if (mending.saving.has(row.row)) return <span className="quiet">{pick(say('saving'))}</span>;
  if (row.errors.length + row.warnings.length === 0)
    return (
      <span className="fine">
        <CircleCheck aria-hidden size="1.1em" /> {pick(say('fine'))}
      </span>
    );
  return (
    <>
      <ul id={id}>
        {[...row.errors, ...row.warnings].map((finding, index) => (
          <Finding
            key={`${finding.field}-${finding.code}`}
            {...{ finding, label: labelOf(finding.field), isWarning: index >= row.errors.length }}
            fix={() => mending.fix([row.row])}
          />
        ))}
      </ul>
      {isDuplicate && (
        <span className="buttons">
          <button type="button" data-testid="keep" onClick={() => mending.keep(row.row, true)}>
            {pick(say('keepThis'))}
          </button>
          <button type="button" data-testid="drop-row" onClick={() => mending.keep(row.row, false)}>
            {pick(say('dropThis'))}
          </button>
        </span>
      )}
    </>
  );
}
