import type { GroupBookingView, Roster, RosterColumnsBody } from '#contracts';
import { useState } from 'react';
import { Trouble } from '../../shared/components/trouble.js';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { useDoing } from '../../shared/use-doing.js';
import { agencyApi } from '../agency-api.js';
import { say } from '../say.js';
import { useRosterFormat } from '../use-roster-format.js';
import { DateOrderQuestion, EncodingQuestion, SheetQuestion } from './column-questions.js';
import { ColumnsTable } from './columns-table.js';
import { Fold } from './fold.js';
import { FileStep } from './file-step.js';
import { asBody, choose, guessed, missingFields, unusedColumns } from './mapping.js';
import { SourceFacts } from './source-facts.js';

interface ColumnsStepProps {
  readonly roster: Roster;
  readonly booking: GroupBookingView;
  readonly take: (roster: Roster) => void;
}

/** What each column means: guessed, and asked where the guess is not sure. */
export function ColumnsStep({ roster, booking, take }: ColumnsStepProps) {
  const pick = usePick();
  const doing = useDoing();
  const format = useRosterFormat();
  const [mapping, setMapping] = useState(() => guessed(roster.columns));
  const [order, setOrder] = useState<RosterColumnsBody['dateOrder']>(undefined);
  if (!format) return null;
  const missing = missingFields(mapping, format);
  const unused = unusedColumns(mapping, roster.columns);
  const asksOrder = roster.columns.some(({ asksDateOrder }) => asksDateOrder);
  const send = (other: Partial<RosterColumnsBody> = {}) =>
    doing.run(async () => {
      const body = { mapping: asBody(mapping, roster.columns), ...(order && { dateOrder: order }), ...other };
      take(await agencyApi.mapColumns(roster.id, body));
    });
  return (
    <div className="columns-step" data-testid="columns">
      <h3>{pick(say('columns'))}</h3>
      <p className="quiet">{pick(say('columnsHow'))}</p>
      <SourceFacts roster={roster} />
      <SheetQuestion roster={roster} choose={(sheet) => send({ sheet })} />
      <EncodingQuestion roster={roster} choose={(encoding) => send({ encoding })} />
      <ColumnsTable
        {...{ columns: roster.columns, format, mapping }}
        choose={(field, index) => setMapping(choose(mapping, field, index))}
      />
      {asksOrder && <DateOrderQuestion order={order} choose={setOrder} />}
      <Unused headers={unused.map(({ header }) => header)} />
      <Missing fields={missing.map(({ label }) => label)} />
      <Trouble problem={doing.problem} />
      <div className="buttons">
        <button
          type="button"
          className="strong"
          data-testid="check"
          disabled={doing.busy || missing.length > 0 || (asksOrder && !order)}
          onClick={() => send()}
        >
          {pick(say(doing.busy ? 'checking' : 'check'))}
        </button>
        <span className="quiet">{pick(say('nothingWritten'))}</span>
      </div>
      <Fold title={say('another')}>
        <FileStep booking={booking} />
      </Fold>
    </div>
  );
}

function Unused({ headers }: { headers: readonly string[] }) {
  const pick = usePick();
  if (headers.length === 0) return null;
  return <p className="quiet">{pick(say('unused', { headers: headers.join('、') }))}</p>;
}

function Missing({ fields }: { fields: readonly Text[] }) {
  const pick = usePick();
  if (fields.length === 0) return null;
  return (
    <p className="problem" role="status" data-testid="missing">
      {pick(say('missing', { fields: fields.map(pick).join('、') }))}
    </p>
  );
}
