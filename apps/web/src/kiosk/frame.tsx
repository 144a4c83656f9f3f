import type { HallSummary } from '#contracts';
import { HandHelping, ZoomIn, ZoomOut } from 'lucide-react';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { useNow } from '../shared/use-now.js';
import type { Journey } from './journey.js';
import { say } from './say.js';
import type { Tell } from './use-journey.js';

export function Header({ hall }: { hall: HallSummary | undefined }) {
  const { wall } = useNow(1_000);
  return (
    <header className="kiosk-header">
      {hall && <Both text={hall.name} />}
      {hall && <time className="clock">{hallTime(wall, hall.timeZone)}</time>}
      <LanguageSwitch />
    </header>
  );
}

/** Help and the large mode stand in the same place on every step. */
export function Footer({ journey, tell }: { journey: Journey; tell: Tell }) {
  const Zoom = journey.large ? ZoomOut : ZoomIn;
  return (
    <footer className="kiosk-footer">
      <button
        type="button"
        className="key"
        aria-pressed={journey.large}
        data-testid="large-mode"
        onClick={() => tell({ type: 'largeTurned' })}
      >
        <Zoom aria-hidden size="1.3em" />
        <Both text={say(journey.large ? 'largeOff' : 'large')} />
      </button>
      <button
        type="button"
        className="key help-key"
        data-testid="help"
        onClick={() => tell({ type: 'helpTurned' })}
      >
        <HandHelping aria-hidden size="1.3em" />
        <Both text={say('help')} />
      </button>
    </footer>
  );
}
