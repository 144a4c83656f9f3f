import { useState } from 'react';
import { accessApi } from '../shared/access-api.js';
import { usePick } from '../shared/language.js';
import { Field, Form } from './form.js';
import { say } from './say.js';
import { useStep } from './use-step.js';

/** Who are you? */
export function PasswordStep({ done }: { done: () => Promise<void> }) {
  const pick = usePick();
  const step = useStep();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const send = async () => {
    await accessApi.signIn({ userName: userName.trim().toLowerCase(), password });
    await done();
  };
  return (
    <Form
      {...{ step, send }}
      title={say('title')}
      how={say('titleHow')}
      button={say('enter')}
      below={<p className="quiet">{pick(say('noAccount'))}</p>}
    >
      <Field
        label={say('userName')}
        name="user-name"
        autoComplete="username"
        autoCapitalize="none"
        autoFocus
        value={userName}
        onChange={(event) => setUserName(event.target.value)}
      />
      <Field
        label={say('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </Form>
  );
}
