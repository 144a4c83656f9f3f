import { Both } from '../shared/components/both.js';
import { newPressKey } from '../shared/press-key.js';
import { BackKey } from './back-key.js';
import { CodePad, typedLength } from './code-pad.js';
import type { CheckingIn } from './journey-steps.js';
import { ProblemBox } from './problem-box.js';
import { say } from './say.js';
import type { Tell } from './use-journey.js';

interface CheckInProps {
  readonly step: CheckingIn;
  readonly tell: Tell;
  readonly send: () => void;
}

/** Whoever has booked: scan the code, or type its first eight characters. */
export function CheckIn({ step: { typed, sending, uncertain, problem }, tell, send }: CheckInProps) {
  const isWhole = typed.length >= typedLength;
  return (
    <main className="step check-in">
      <div className="step-head">
        <BackKey tell={tell} disabled={sending} />
        <h1>
          <Both text={say('codeTitle')} />
        </h1>
      </div>
      {problem ? (
        <ProblemBox problem={problem} uncertain={uncertain} />
      ) : (
        <p className="question">
          <Both text={say('codeHow')} />
        </p>
      )}
      <Places typed={typed} />
      <CodePad
        typed={typed}
        disabled={sending || uncertain}
        type={(text) => tell({ type: 'codeTyped', typed: text, key: newPressKey() })}
      />
      <button
        type="button"
        className="seal-key"
        data-testid="check-in"
        aria-disabled={sending}
        disabled={!isWhole}
        onClick={send}
      >
        <Both text={say(sending ? 'checkingIn' : problem ? 'again' : 'checkIn')} />
      </button>
    </main>
  );
}

/** Eight places in two fours, filled one by one. */
function Places({ typed }: { typed: string }) {
  return (
    <p className="code-places" role="status" data-testid="typed" aria-label={typed}>
      {Array.from({ length: typedLength }, (_, index) => (
        <span key={index} className={index === typed.length ? 'next' : ''}>
          {typed[index] ?? ' '}
        </span>
      ))}
    </p>
  );
}
