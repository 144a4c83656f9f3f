import { Printer } from 'lucide-react';
import { usePick } from '../shared/language.js';
import { say } from './say.js';

/** Shown once; going on is a decision of its own. */
export function RecoveryCodeList({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const pick = usePick();
  return (
    <section className="card" data-testid="recovery-codes">
      <h1>{pick(say('recoveryTitle'))}</h1>
      <p className="quiet">{pick(say('recoverySave'))}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code.replace(/(.{6})(?=.)/g, '$1 ')}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="plain" onClick={() => print()}>
        <Printer aria-hidden size="1.2em" /> {pick(say('print'))}
      </button>
      <button type="button" className="strong" data-testid="codes-kept" onClick={done}>
        {pick(say('recoverySaved'))}
      </button>
    </section>
  );
}
