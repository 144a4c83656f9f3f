import type { WindowDesk } from '#contracts';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { LiveMark } from '../shared/components/live-mark.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { useLanguage, usePick } from '../shared/language.js';
import { say } from './say.js';
import type { Desk } from './use-desk.js';

export function TopBar({ hall, desk, state }: { hall: string; desk: WindowDesk; state: Desk }) {
  const pick = usePick();
  const { language } = useLanguage();
  return (
    <header className="top-bar on-ink">
      <h1>{pick(say('windowNumber', { window: desk.number }))}</h1>
      <ZoneChip letter={desk.zone} />
      <span className={`window-state ${desk.state}`} data-testid="window-state">
        {pick(say(desk.state))}
      </span>
      <span className="duties">{desk.names.map(pick).join(' · ')}</span>
      <span>
        {pick(say('finishedToday'))} <b data-testid="finished-today">{desk.finishedToday}</b>
      </span>
      <LiveMark freshness={state.freshness} ageSeconds={state.ageSeconds} language={language} />
      <a href={`?hall=${hall}`}>{pick(say('changeWindow'))}</a>
      <LanguageSwitch />
    </header>
  );
}
