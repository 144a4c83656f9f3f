import { CircleAlert } from 'lucide-react';
import type { InputHTMLAttributes, ReactNode } from 'react';
import { usePick } from '../shared/language.js';
import type { Text } from '../shared/text.js';
import { say } from './say.js';
import type { Step } from './use-step.js';

interface FormProps {
  readonly title: Text;
  readonly how: Text;
  readonly button: Text;
  readonly step: Step;
  readonly send: () => Promise<void>;
  readonly children?: ReactNode;
  /** Smaller ways out, below the button. */
  readonly below?: ReactNode;
}

/** A step of signing in: one question, one red button, and what went wrong right above it. */
export function Form({ title, how, button, step, send, children, below }: FormProps) {
  const pick = usePick();
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        step.run(send);
      }}
    >
      <h1>{pick(title)}</h1>
      <p className="quiet">{pick(how)}</p>
      {children}
      <p role="alert" className="problem" data-testid="problem">
        {step.problem && <CircleAlert aria-hidden size="1.2em" />}
        {step.problem && pick(step.problem)}
      </p>
      <button type="submit" className="strong" data-testid="send" disabled={step.busy}>
        {pick(step.busy ? say('working') : button)}
      </button>
      {below}
    </form>
  );
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: Text;
  readonly name: string;
}

export function Field({ label, name, ...input }: FieldProps) {
  const pick = usePick();
  return (
    <label className="field">
      {pick(label)}
      <input name={name} data-testid={name} required {...input} />
    </label>
  );
}
