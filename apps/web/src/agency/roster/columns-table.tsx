import type { RosterColumn, RosterFormat } from '#contracts';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { Heads } from '../../shared/components/heads.js';
import { usePick } from '../../shared/language.js';
import { say } from '../say.js';
import { isQuestion, type FieldCode, type Mapping } from './mapping.js';

interface ColumnsTableProps {
  readonly columns: readonly RosterColumn[];
  readonly format: RosterFormat;
  readonly mapping: Mapping;
  readonly choose: (field: FieldCode, index: number | null) => void;
}

/** Our field, their column, two samples, and how sure the guess is. */
export function ColumnsTable({ columns, format, mapping, choose }: ColumnsTableProps) {
  const heads = [say('ourField'), say('theirColumn'), say('samples'), say('sure')];
  return (
    <table className="mapping">
      <Heads names={heads} />
      <tbody>
        {format.fields.map((field) => (
          <FieldRow
            key={field.field}
            {...{ field, columns }}
            index={mapping[field.field] ?? null}
            choose={(index) => choose(field.field, index)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface FieldRowProps {
  readonly field: RosterFormat['fields'][number];
  readonly columns: readonly RosterColumn[];
  readonly index: number | null;
  readonly choose: (index: number | null) => void;
}

function FieldRow({ field: { field, label, required }, columns, index, choose }: FieldRowProps) {
  const pick = usePick();
  const column = columns.find((one) => one.index === index);
  const lacks = required && !column;
  return (
    <tr className={lacks ? 'lacking' : ''} data-testid="mapped" data-field={field}>
      <th scope="row">
        {pick(label)} {required && <small>{pick(say('required'))}</small>}
      </th>
      <td>
        <select
          aria-label={pick(label)}
          value={index ?? ''}
          onChange={({ target }) => choose(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{pick(say('notThere'))}</option>
          {columns.map((one) => (
            <option key={one.index} value={one.index}>
              {one.header || `#${one.index + 1}`}
            </option>
          ))}
        </select>
      </td>
      <td className="samples">{column?.samples.join('　')}</td>
      <td>{column && <Sure column={column} guessed={column.field === field} />}</td>
    </tr>
  );
}

/** What somebody chose by hand is sure; a weak guess is a question. */
function Sure({ column, guessed }: { column: RosterColumn; guessed: boolean }) {
  const pick = usePick();
  if (guessed && isQuestion(column))
    return (
      <span className="sure question">
        <CircleHelp aria-hidden size="1.1em" /> {pick(say('isQuestion'))} {Math.round(column.sure * 100)}%
      </span>
    );
  return (
    <span className="sure">
      <CircleCheck aria-hidden size="1.1em" /> {pick(say('isSure'))}
    </span>
  );
}
