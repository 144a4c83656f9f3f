import type { HallAttention, WindowSummary } from '#contracts';
import { useState } from 'react';
import { usePick } from '../shared/language.js';
import { say } from './say.js';

interface DutiesFormProps {
  readonly summary: WindowSummary;
  readonly services: HallAttention['services'];
  readonly save: (services: readonly string[]) => void;
  readonly cancel: () => void;
}

/** Ticked services are called in the order of ticking, the first one first. */
export function DutiesForm({ summary, services, save, cancel }: DutiesFormProps) {
  const pick = usePick();
  const [chosen, setChosen] = useState<readonly string[]>(summary.services);
  const turn = (code: string) =>
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <form
      className="duties-form"
      data-testid="duties-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(chosen);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <fieldset>
        <legend>{pick(say('dutiesOf', { window: summary.number }))}</legend>
        <p>{pick(say('dutiesHow'))}</p>
        {services.map(({ code, name }) => (
          <label key={code}>
            <input
              type="checkbox"
              data-testid={`duty-${code}`}
              checked={chosen.includes(code)}
              onChange={() => turn(code)}
            />
            {pick(name)}
            {chosen[0] === code && <b>{pick(say('main'))}</b>}
          </label>
        ))}
      </fieldset>
      <div className="buttons">
        <button
          type="submit"
          className="button strong"
          data-testid="save-duties"
          disabled={chosen.length === 0}
        >
          {pick(say('save'))}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {pick(say('cancel'))}
        </button>
      </div>
    </form>
  );
}
