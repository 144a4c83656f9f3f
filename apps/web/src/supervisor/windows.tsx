import type { HallAttention, WindowSummary } from '#contracts';
import { useState } from 'react';
import { usePick } from '../shared/language.js';
import { DutiesForm } from './duties-form.js';
import { say } from './say.js';
import type { Supervising } from './use-supervising.js';

interface WindowsProps {
  readonly attention: HallAttention;
  readonly supervising: Supervising;
}

/** Every window with what it does now; its duties are changed in its place. */
export function Windows({ attention, supervising }: WindowsProps) {
  const pick = usePick();
  const [edited, setEdited] = useState<number | null>(null);
  const names = new Map(attention.services.map(({ code, name }) => [code, pick(name)]));
  return (
    <section className="card" aria-labelledby="windows">
      <h2 id="windows">{pick(say('windows'))}</h2>
      <ul className="windows">
        {attention.windows.map((summary) => (
          <li key={summary.number} className={summary.number === edited ? 'edited' : ''}>
            {summary.number === edited ? (
              <DutiesForm
                summary={summary}
                services={attention.services}
                cancel={() => setEdited(null)}
                save={(after) => {
                  setEdited(null);
                  supervising.changeDuties({ window: summary.number, before: summary.services, after });
                }}
              />
            ) : (
              <WindowRow summary={summary} names={names} edit={() => setEdited(summary.number)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WindowRowProps {
  readonly summary: WindowSummary;
  readonly names: ReadonlyMap<string, string>;
  readonly edit: () => void;
}

function WindowRow({ summary: { number, state, label, services, taken }, names, edit }: WindowRowProps) {
  const pick = usePick();
  return (
    <div className={`window ${state}`} data-testid="window" data-window={number}>
      <b>{number}</b>
      <span className="state">{pick(taken ? say(state) : say('nobodySits'))}</span>
      <span className="here">{label}</span>
      <span className="duties">{services.map((code) => names.get(code) ?? code).join(' · ')}</span>
      <button
        type="button"
        className="button"
        data-testid="edit-duties"
        aria-label={pick(say('dutiesOf', { window: number }))}
        onClick={edit}
      >
        {pick(say('duties'))}
      </button>
    </div>
  );
}
