import { useState } from 'react';
import { accessApi } from '../shared/access-api.js';
import { usePick } from '../shared/language.js';
import { Field, Form } from './form.js';
import { say } from './say.js';
import { useStep } from './use-step.js';

/** The second step: what the authenticator shows, or a recovery code. */
export function FactorStep({ done }: { done: () => Promise<void> }) {
  const pick = usePick();
  const step = useStep();
  const [recovers, setRecovers] = useState(false);
  const [typed, setTyped] = useState('');
  const turn = () => {
    setRecovers(!recovers);
    setTyped('');
  };
  const send = async () => {
    const plain = typed.replace(/[\s-]/g, '').toUpperCase();
    await accessApi.passFactor(recovers ? { recoveryCode: plain } : { code: plain });
    await done();
  };
  return (
    <Form
      {...{ step, send }}
      title={say('factorTitle')}
      how={say(recovers ? 'recoveryHow' : 'factorHow')}
      button={say('confirm')}
      below={
        <button type="button" className="link" data-testid="other-way" onClick={turn}>
          {pick(say(recovers ? 'useFactor' : 'useRecovery'))}
        </button>
      }
    >
      <CodeField recovers={recovers} value={typed} change={setTyped} />
    </Form>
  );
}

interface CodeFieldProps {
  readonly recovers?: boolean;
  readonly value: string;
  readonly change: (value: string) => void;
}

export function CodeField({ recovers = false, value, change }: CodeFieldProps) {
  return (
    <Field
      label={say(recovers ? 'recoveryCode' : 'factorCode')}
      name="code"
      className="code"
      inputMode={recovers ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoFocus
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
}
