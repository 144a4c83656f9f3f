import { Both } from '../shared/components/both.js';
import { leaveAfterAskingMs } from './idle.js';
import { say } from './say.js';

const around = 2 * Math.PI * 45;

/** Asks before it throws anything away. A touch anywhere is the answer; the watch in `use-idle.ts` hears it. */
export function StillThere({ secondsLeft, slow }: { secondsLeft: number; slow: number }) {
  const share = (secondsLeft * 1000) / (leaveAfterAskingMs * slow);
  return (
    <div className="overlay" role="alertdialog" aria-labelledby="still-there" data-testid="still-there">
      <div className="panel">
        <h2 id="still-there">
          <Both text={say('stillThere')} />
        </h2>
        <div className="ring">
          <svg viewBox="0 0 100 100" aria-hidden>
            <circle cx="50" cy="50" r="45" className="track" />
            <circle cx="50" cy="50" r="45" strokeDasharray={`${around * share} ${around}`} />
          </svg>
          <span>{secondsLeft}</span>
        </div>
        <p>
          <Both text={say('stillThereHow', { count: secondsLeft })} />
        </p>
        <button type="button" className="seal-key">
          <Both text={say('continue')} />
        </button>
      </div>
    </div>
  );
}
