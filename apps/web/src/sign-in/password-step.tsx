import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { accessApi } from '../shared/access-api.js';
import { hallApi } from '../shared/hall-api.js';
import { usePick } from '../shared/language.js';
import { fromAddress } from '../shared/use-hall.js';
import { Field, Form } from './form.js';
import { say } from './say.js';
import { useStep } from './use-step.js';

/** Who are you? */
export function PasswordStep({ done }: { done: () => Promise<void> }) {
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
      below={<Otherwise />}
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

/** The city's own sign-in, where there is one, and whom to ask. */
function Otherwise() {
  const pick = usePick();
  const { data } = useQuery({ queryKey: ['settings'], queryFn: hallApi.settings });
  const back = new URLSearchParams({ back: fromAddress('back') ?? '/' });
  return (
    <>
      {fromAddress('came') === 'unknown' && (
        <p role="alert" className="problem" data-testid="unknown-here">
          <CircleAlert aria-hidden size="1.2em" /> {pick(say('unknownHere'))}
        </p>
      )}
      {data?.provider && (
        <a className="plain" data-testid="by-provider" href={`/api/v1/session/provider?${back.toString()}`}>
          {pick(say('byProvider'))}
        </a>
      )}
      <p className="quiet">{pick(say('noAccount'))}</p>
    </>
  );
}
