import { ChevronLeft, ChevronRight } from 'lucide-react';
import { addDays, dayText } from '../../shared/days.js';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';
import { daysShown, type Asked, type CalendarState } from './use-calendar.js';

interface QuestionProps {
  readonly calendar: CalendarState;
  readonly asked: Asked;
}

/** How many people, for what, and which week. */
export function Question({ calendar: { halls, services, today, ask }, asked }: QuestionProps) {
  const pick = usePick();
  const { hall, service, people, from } = asked;
  const week = `${pick(dayText(from))} – ${pick(dayText(addDays(from, daysShown - 1)))}`;
  return (
    <div className="asked">
      {halls.length > 1 && (
        <Choice
          label={say('hall')}
          name="hall"
          value={hall}
          of={halls}
          choose={(code) => ask({ hall: code })}
        />
      )}
      <Choice
        {...{ label: say('service'), name: 'service', value: service, of: services }}
        choose={(code) => ask({ service: code })}
      />
      <label>
        {pick(say('people'))}
        <input
          type="number"
          data-testid="people"
          min={1}
          max={500}
          value={people}
          onChange={({ target }) => ask({ people: Math.min(500, Math.max(1, Number(target.value) || 1)) })}
        />
      </label>
      <nav className="weeks">
        <button
          type="button"
          data-testid="earlier"
          disabled={from <= today}
          onClick={() => ask({ from: addDays(from, -daysShown) })}
        >
          <ChevronLeft aria-hidden size="1.2em" /> {pick(say('earlier'))}
        </button>
        <strong>{week}</strong>
        <button type="button" data-testid="later" onClick={() => ask({ from: addDays(from, daysShown) })}>
          {pick(say('later'))} <ChevronRight aria-hidden size="1.2em" />
        </button>
      </nav>
    </div>
  );
}

interface ChoiceProps {
  readonly label: Text;
  readonly name: string;
  readonly value: string;
  readonly of: readonly { readonly code: string; readonly name: Text }[];
  readonly choose: (code: string) => void;
}

function Choice({ label, name, value, of, choose }: ChoiceProps) {
  const pick = usePick();
  return (
    <label>
      {pick(label)}
      <select data-testid={name} value={value} onChange={({ target }) => choose(target.value)}>
        {of.map((one) => (
          <option key={one.code} value={one.code}>
            {pick(one.name)}
          </option>
        ))}
      </select>
    </label>
  );
}
