import type { SignedIn } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accessApi } from '../shared/access-api.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { backTo } from '../shared/doors/back-to.js';
import { asProblem } from '../shared/problem.js';
import { fromAddress } from '../shared/use-hall.js';
import { DemoRoles } from './demo-roles.js';
import { FactorStep } from './factor-step.js';
import { NewPasswordStep } from './new-password-step.js';
import { PasswordStep } from './password-step.js';
import { SetUpStep } from './set-up-step.js';
import { SignedInCard } from './signed-in-card.js';

/** Step by step, until nothing is owed any more; then back to where somebody wanted to go. */
export function SignInPage() {
  const { data, isPending, refetch } = useQuery({
    queryKey: ['session'],
    queryFn: sessionOrNobody,
    gcTime: 0,
  });
  const back = fromAddress('back');
  const done = async () => {
    const { data: person } = await refetch();
    if (person?.stage === 'complete' && back !== null) location.replace(backTo(back));
  };
  useEffect(() => {
    if (data?.stage === 'complete' && fromAddress('came') === 'in') location.replace(backTo(back));
  }, [data, back]);
  return (
    <div className="sign-in">
      <header className="on-ink">
        <strong>排号 Paihao</strong>
        <LanguageSwitch />
      </header>
      <main>
        {isPending ? null : <StepOf person={data ?? null} done={done} />}
        {(!data || data.stage === 'complete') && <DemoRoles done={done} />}
      </main>
    </div>
  );
}

function StepOf({ person, done }: { person: SignedIn | null; done: () => Promise<void> }) {
  switch (person?.stage) {
    case undefined:
      return <PasswordStep done={done} />;
    case 'second-factor':
      return <FactorStep done={done} />;
    case 'second-factor-set-up':
      return <SetUpStep done={done} />;
    case 'new-password':
      return <NewPasswordStep done={done} />;
    case 'complete':
      return person && <SignedInCard person={person} changed={done} />;
  }
}

/** Nobody, when nobody has signed in. */
async function sessionOrNobody(): Promise<SignedIn | null> {
  try {
    return await accessApi.session();
  } catch (error) {
    if (asProblem(error).uncertain) throw error;
    return null;
  }
}
