import type { AccountCreated } from '#contracts';
import { KeyRound } from 'lucide-react';
import { usePick } from '../shared/language.js';
import { say } from './say.js';

/** Shown once, to be handed over in person. */
export function FirstPassword({ created, close }: { created: AccountCreated; close: () => void }) {
  const pick = usePick();
  const { firstPassword, account } = created;
  return (
    <section className="card first-password" role="status" data-testid="first-password">
      <h2>
        <KeyRound aria-hidden size="1.2em" /> {account.userName}
      </h2>
      {firstPassword === null ? (
        <p>{pick(say('firstPasswordGone'))}</p>
      ) : (
        <>
          <p>
            {pick(say('firstPassword'))} <code>{firstPassword}</code>
          </p>
          <p className="quiet">{pick(say('firstPasswordFor', { name: account.displayName }))}</p>
        </>
      )}
      <button type="button" onClick={close}>
        {pick(say('understood'))}
      </button>
    </section>
  );
}
