import { LanguageSwitch } from '../../shared/components/language-switch.js';
import { LiveMark } from '../../shared/components/live-mark.js';
import { ZoneChip } from '../../shared/components/zone-chip.js';
import { minutesSince } from '../../shared/clock.js';
import { useLanguage, usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';
import { HelpMark } from './help-mark.js';

/** Which window this is, how long its line is, and whether all of that is true now. */
export function TopBar() {
  const pick = usePick();
  const { language } = useLanguage();
  const { desk, state } = useConsole();
  return (
    <header className="top-bar on-ink">
      <h1>{pick(say('windowNumber', { window: desk.number }))}</h1>
      <ZoneChip letter={desk.zone} />
      <span className={`window-state ${desk.state}`} data-testid="window-state">
        {pick(say(desk.state))}
      </span>
      <span className="duties">{desk.names.map(pick).join(' · ')}</span>
      <HelpMark />
      <LineLength />
      <span>
        {pick(say('finishedToday'))} <b data-testid="finished-today">{desk.finishedToday}</b>
      </span>
      <LiveMark freshness={state.freshness} ageSeconds={state.ageSeconds} language={language} />
      <LanguageSwitch />
    </header>
  );
}

function LineLength() {
  const pick = usePick();
  const { desk, state } = useConsole();
  const longest = desk.waitingLongest ? minutesSince(desk.waitingLongest, state.serverNow) : 0;
  return (
    <span data-testid="waiting-count">
      {pick(say('waiting', { count: desk.waiting }))}
      {longest > 0 && <> · {pick(say('longest', { count: longest }))}</>}
    </span>
  );
}
