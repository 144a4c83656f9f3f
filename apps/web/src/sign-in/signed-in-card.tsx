import type { SignedIn } from '#contracts';
import { CircleCheck } from 'lucide-react';
import { accessApi } from '../shared/access-api.js';
import { backTo } from '../shared/doors/back-to.js';
import { usePick } from '../shared/language.js';
import { fromAddress } from '../shared/use-hall.js';
import { say } from './say.js';
import { useStep } from './use-step.js';

/** Somebody is in already: on they go, or out. */
export function SignedInCard({ person, changed }: { person: SignedIn; changed: () => Promise<void> }) {
  const pick = usePick();
  const step = useStep();
  const signOut = async () => {
    await accessApi.signOut();
    await changed();
  };
  return (
    <section className="card" data-testid="signed-in">
      <h1>
        <CircleCheck aria-hidden size="1.1em" /> {pick(say('signedIn', { name: person.displayName }))}
      </h1>
      <a className="strong" href={backTo(fromAddress('back'))}>
        {pick(say('goOn'))}
      </a>
      <button
        type="button"
        className="plain"
        data-testid="sign-out"
        disabled={step.busy}
        onClick={() => step.run(signOut)}
      >
        {pick(say('signOut'))}
      </button>
      <p role="alert" className="problem">
        {step.problem && pick(step.problem)}
      </p>
    </section>
  );
}
