import type { RosterFormat } from '#contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '../../shared/components/trouble.js';
import { usePick } from '../../shared/language.js';
import { useDoing } from '../../shared/use-doing.js';
import { agencyApi, type Cells } from '../agency-api.js';
import type { FieldCode } from '../roster/mapping.js';
import { say } from '../say.js';
import { useRosterFormat } from '../use-roster-format.js';

const asked: readonly FieldCode[] = ['name', 'document-kind', 'document-number', 'phone'];

interface MemberChangeProps {
  readonly booking: string;
  readonly member: string;
  readonly close: () => void;
}

/** The place goes to somebody else, or becomes free. */
export function MemberChange({ booking, member, close }: MemberChangeProps) {
  const pick = usePick();
  const doing = useDoing();
  const queries = useQueryClient();
  const [cells, setCells] = useState<Cells>({});
  const change = (order: () => Promise<unknown>) =>
    doing.run(async () => {
      await order();
      await queries.invalidateQueries({ queryKey: ['members', booking] });
      close();
    });
  return (
    <form
      className="member-change"
      data-testid="member-change"
      onSubmit={(event) => {
        event.preventDefault();
        change(() => agencyApi.swapMember(booking, member, cells));
      }}
    >
      <p className="quiet">{pick(say('swapHow'))}</p>
      <SwapFields type={(field, text) => setCells({ ...cells, [field]: text })} />
      <Trouble problem={doing.problem} />
      <div className="buttons">
        <button type="submit" className="strong" data-testid="swap-yes" disabled={doing.busy}>
          {pick(say('swapYes'))}
        </button>
        <button
          type="button"
          data-testid="member-cancel"
          disabled={doing.busy}
          onClick={() =>
            confirm(pick(say('memberCancelSure'))) && change(() => agencyApi.cancelMember(booking, member))
          }
        >
          {pick(say('memberCancel'))}
        </button>
        <button type="button" onClick={close}>
          {pick(say('close'))}
        </button>
      </div>
    </form>
  );
}

function SwapFields({ type }: { type: (field: FieldCode, text: string) => void }) {
  const format = useRosterFormat();
  const fields = format?.fields.filter(({ field }) => asked.includes(field)) ?? [];
  return (
    <div className="asked">
      {fields.map((field) => (
        <SwapField key={field.field} field={field} type={(text) => type(field.field, text)} />
      ))}
    </div>
  );
}

interface SwapFieldProps {
  readonly field: RosterFormat['fields'][number];
  readonly type: (text: string) => void;
}

function SwapField({ field: { field, label, required, choices, longest }, type }: SwapFieldProps) {
  const pick = usePick();
  const list = choices.length > 0 ? `swap-${field}` : undefined;
  return (
    <label>
      {pick(label)}
      <input
        data-testid={`swap-${field}`}
        autoComplete="off"
        maxLength={longest}
        required={required}
        list={list}
        onChange={({ target }) => type(target.value)}
      />
      {list && (
        <datalist id={list}>
          {choices.map(({ code, label: name }) => (
            <option key={code} value={pick(name)} />
          ))}
        </datalist>
      )}
    </label>
  );
}
