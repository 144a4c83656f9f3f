import type { InputHTMLAttributes, ReactNode } from 'react';
import { Trouble } from '../shared/components/trouble.js';
import { usePick } from '../shared/language.js';
import type { Text } from '../shared/text.js';
import { say } from './say.js';
import type { Doing } from '../shared/use-doing.js';

interface CardFormProps {
  readonly title: Text;
  readonly how?: Text;
  readonly button: Text;
  readonly doing: Doing;
  /** What was typed, by name of the field. */
  readonly send: (typed: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly children: ReactNode;
}

/** A small form; it is empty again when its order was carried out. */
export function CardForm({ title, how, button, doing, send, children }: CardFormProps) {
  const pick = usePick();
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const typed = typedIn(form);
        doing.run(async () => {
          await send(typed);
          form.reset();
        });
      }}
    >
      <h2>{pick(title)}</h2>
      {how && <p className="quiet">{pick(how)}</p>}
      <div className="fields">{children}</div>
      <Trouble problem={doing.problem} />
      <button type="submit" className="strong" disabled={doing.busy}>
        {pick(button)}
      </button>
    </form>
  );
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.trim()] as const] : [],
  );
  return Object.fromEntries(typed);
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: Text;
  readonly name: string;
}

export function Field({ label, name, ...input }: FieldProps) {
  const pick = usePick();
  return (
    <label>
      {pick(label)}
      <input name={name} data-testid={`field-${name}`} autoComplete="off" {...input} />
    </label>
  );
}

interface ChoiceProps {
  readonly label: Text;
  readonly name: string;
  readonly options: readonly (readonly [value: string, text: Text])[];
  /** For a choice that changes the page instead of being sent with a form. */
  readonly choose?: (value: string) => void;
}

export function Choice({ label, name, options, choose }: ChoiceProps) {
  const pick = usePick();
  return (
    <label>
      {pick(label)}
      <select
        name={name}
        data-testid={`field-${name}`}
        onChange={choose && (({ target }) => choose(target.value))}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {pick(text)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** An order that cannot be taken back is asked for twice. */
export function sure(question: string): boolean {
  return confirm(question);
}

export function Nothing() {
  const pick = usePick();
  return <p className="quiet">{pick(say('none'))}</p>;
}
