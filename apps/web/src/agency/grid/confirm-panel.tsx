import type { GroupBookingView, Roster, RosterConfirmBody } from '#contracts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Trouble } from '../../shared/components/trouble.js';
import { usePick } from '../../shared/language.js';
import { goTo } from '../../shared/use-address.js';
import { useDoing } from '../../shared/use-doing.js';
import { agencyApi, downloads } from '../agency-api.js';
import { say } from '../say.js';

type Policy = RosterConfirmBody['duplicates'];
const policies = ['first', 'last', 'ask'] as const satisfies readonly Policy[];
const modes = ['best', 'all'] as const satisfies readonly RosterConfirmBody['mode'][];

interface ConfirmPanelProps {
  readonly roster: Roster;
  readonly booking: GroupBookingView;
  readonly take: (roster: Roster) => void;
}

/** Nothing is written before this. What does not go along stays in the roster. */
export function ConfirmPanel({ roster, booking, take }: ConfirmPanelProps) {
  const pick = usePick();
  const doing = useDoing();
  const [mode, setMode] = useState(roster.mode ?? booking.mode);
  const [duplicates, setDuplicates] = useState<Policy>(roster.duplicates ?? 'ask');
  const { valid, invalid, duplicate } = roster.counts;
  const left = booking.places - booking.taken;
  const hasRest = invalid + (duplicates === 'ask' ? duplicate : 0) > 0;
  const confirm = async () => take(await agencyApi.confirm(roster.id, { mode, duplicates }));
  return (
    <section className="confirm-panel" data-testid="confirm-panel">
      <div className="confirm-choices">
        <Radios legend={say('howToBook')} of={modes} chosen={mode} choose={setMode}>
          {(one) => say(one === 'all' ? 'whole' : 'best')}
        </Radios>
        {duplicate > 0 && (
          <Radios legend={say('duplicates')} of={policies} chosen={duplicates} choose={setDuplicates}>
            {(one) => say(one)}
          </Radios>
        )}
      </div>
      <p className="quiet">
        {pick(say('placesLeft', { count: left }))}{' '}
        {valid > left && pick(say('tooMany', { count: valid - left }))} {pick(say('nothingWritten'))}
      </p>
      <Trouble problem={doing.problem} />
      <div className="buttons">
        {invalid + duplicate > 0 && (
          <a className="button" href={downloads.rejected(roster.id)} download data-testid="rejected-file">
            <Download aria-hidden size="1.1em" /> {pick(say('rejectedFile'))}
          </a>
        )}
        <button type="button" onClick={() => goTo({ page: 'bookings' })}>
          {pick(say('leaveForLater'))}
        </button>
        <button
          type="button"
          className="strong"
          data-testid="confirm"
          disabled={doing.busy || valid === 0}
          onClick={() => doing.run(confirm)}
        >
          {pick(say(hasRest ? 'submitRest' : 'submit', { count: valid }))}
        </button>
      </div>
    </section>
  );
}

interface RadiosProps<T extends string> {
  readonly legend: { zh: string; en: string };
  readonly of: readonly T[];
  readonly chosen: T;
  readonly choose: (one: T) => void;
  readonly children: (one: T) => { zh: string; en: string };
}

function Radios<T extends string>({ legend, of, chosen, choose, children: name }: RadiosProps<T>) {
  const pick = usePick();
  return (
    <fieldset>
      <legend>{pick(legend)}</legend>
      {of.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={legend.en}
            data-testid={`choose-${one}`}
            checked={chosen === one}
            onChange={() => choose(one)}
          />
          {pick(name(one))}
        </label>
      ))}
    </fieldset>
  );
}
