import { useState } from 'react';
import { accessApi } from '../shared/access-api.js';
import { ApiProblem } from '../shared/problem.js';
import { Field, Form } from './form.js';
import { say } from './say.js';
import { useStep } from './use-step.js';

const nothing = { old: '', wanted: '', again: '' };

/** The first password was given by somebody else, so it opens one door only: this one. */
export function NewPasswordStep({ done }: { done: () => Promise<void> }) {
  const step = useStep();
  const [typed, setTyped] = useState(nothing);
  const type = (name: keyof typeof nothing) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });
  const send = async () => {
    if (typed.wanted !== typed.again) throw new ApiProblem('password.not-same', say('notSame'), false);
    await accessApi.changePassword({ oldPassword: typed.old, newPassword: typed.wanted });
    await done();
  };
  const secret = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <Form {...{ step, send }} title={say('passwordTitle')} how={say('passwordHow')} button={say('change')}>
      <Field
        label={say('oldPassword')}
        name="old-password"
        type="password"
        autoComplete="current-password"
        autoFocus
        value={typed.old}
        onChange={type('old')}
      />
      <Field
        label={say('newPassword')}
        name="new-password"
        {...secret}
        value={typed.wanted}
        onChange={type('wanted')}
      />
      <Field
        label={say('again')}
        name="new-password-again"
        {...secret}
        value={typed.again}
        onChange={type('again')}
      />
    </Form>
  );
}
