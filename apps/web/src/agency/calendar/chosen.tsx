import type { GroupSlots } from '#contracts';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { Trouble } from '../../shared/components/trouble.js';
import { dayText } from '../../shared/days.js';
import { usePick } from '../../shared/language.js';
import { goTo } from '../../shared/use-address.js';
import { useDoing } from '../../shared/use-doing.js';
import { useSureKey } from '../../shared/use-sure-key.js';
import { agencyApi } from '../agency-api.js';
import { say } from '../say.js';
import { spread, type Share } from './spread.js';
import type { Asked } from './use-calendar.js';
import { roomsOf } from './week.js';

const modes = ['best', 'all'] as const;
type Mode = (typeof modes)[number];

interface ChosenProps {
  readonly found: GroupSlots;
  readonly asked: Asked;
}

/** The time that was chosen, what it means, and the one next step: to hold the places. */
export function Chosen({ found, asked }: ChosenProps) {
  const pick = usePick();
  const slot = found.slots.find(({ id }) => id === asked.slot);
  const shares = slot && spread(roomsOf(found.slots, slot.day), slot.id, asked.people);
  if (!slot || !shares)
    return (
      <aside className="card chosen">
        <h2>{pick(say('chooseSomething'))}</h2>
        <p className="quiet">{pick(say('holdHow'))}</p>
      </aside>
    );
  const last = found.slots.find(({ id }) => id === shares.at(-1)?.slot) ?? slot;
  const facts = { day: pick(dayText(slot.day)), from: slot.from, to: last.to };
  return (
    <aside className="card chosen" data-testid="chosen">
      <h2>{pick(say('chosenTime', facts))}</h2>
      <p>{pick(say('chosenSpread', { people: asked.people, count: shares.length }))}</p>
      <QuotaLine found={found} day={slot.day} />
      <p className="why">
        <Info aria-hidden size="1.2em" />
        <span>
          <strong>{pick(say('whyCapacity'))}</strong> {pick(slot.reason.text)}
        </span>
      </p>
      <Hold key={`${slot.id}-${asked.people}`} asked={asked} shares={shares} />
    </aside>
  );
}

function QuotaLine({ found, day }: { found: GroupSlots; day: string }) {
  const pick = usePick();
  const quota = found.quota.find((one) => one.day === day);
  if (!quota) return null;
  const count = quota.most - quota.used;
  return <p className="quiet">{pick(count > 0 ? say('quotaLeft', { count }) : say('quotaNone'))}</p>;
}

function Hold({ asked, shares }: { asked: Asked; shares: readonly Share[] }) {
  const pick = usePick();
  const doing = useDoing();
  const [mode, setMode] = useState<Mode>('best');
  const once = useSureKey();
  const hold = async () => {
    const wish = { hall: asked.hall, service: asked.service, slots: [...shares], mode };
    const booking = await once((key) => agencyApi.hold(wish, key));
    goTo({ booking: booking.id });
  };
  return (
    <>
      <fieldset className="modes">
        <legend>{pick(say('howToBook'))}</legend>
        {modes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="mode"
              data-testid={`mode-${one}`}
              checked={mode === one}
              onChange={() => setMode(one)}
            />
            <span>
              {pick(say(one === 'all' ? 'whole' : 'best'))}
              <small>{pick(say(one === 'all' ? 'wholeHow' : 'bestHow'))}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Trouble problem={doing.problem} />
      <button
        type="button"
        className="strong"
        data-testid="hold"
        disabled={doing.busy}
        onClick={() => doing.run(hold)}
      >
        {pick(say('hold', { people: asked.people }))}
      </button>
      <p className="quiet">{pick(say('holdHow'))}</p>
    </>
  );
}
