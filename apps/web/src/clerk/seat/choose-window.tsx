import type { HallLayout, WindowSummary } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { LanguageSwitch } from '../../shared/components/language-switch.js';
import { ZoneChip } from '../../shared/components/zone-chip.js';
import { hallApi } from '../../shared/hall-api.js';
import { usePick } from '../../shared/language.js';
import { useLayout } from '../../shared/use-hall.js';
import { asProblem } from '../../shared/problem.js';
import { Blank } from '../blank.js';
import { say } from '../say.js';

const everyMs = 4_000;

/** All windows of the hall with what they do now; one press and one sits there. */
export function ChooseWindow({ hall }: { hall: string }) {
  const pick = usePick();
  const windows = useQuery({
    queryKey: ['windows', hall],
    queryFn: () => hallApi.windows(hall),
    refetchInterval: everyMs,
  });
  const layout = useLayout(hall);
  if (!windows.data) {
    if (!windows.error) return <Blank text={say('loading')} />;
    const { code, text } = asProblem(windows.error);
    return <Blank text={code === 'hall.unknown' ? text : say('unreachable')} />;
  }
  return (
    <main className="choose-window">
      <header>
        <h1>{pick(say('chooseWindow'))}</h1>
        {layout && <span>{pick(layout.hall.name)}</span>}
        <LanguageSwitch />
      </header>
      {windows.data.windows.length === 0 && <p>{pick(say('noWindows'))}</p>}
      <ul className="windows">
        {windows.data.windows.map((summary) => (
          <WindowCard key={summary.number} hall={hall} summary={summary} layout={layout} />
        ))}
      </ul>
    </main>
  );
}

interface WindowCardProps {
  readonly hall: string;
  readonly summary: WindowSummary;
  readonly layout: HallLayout | undefined;
}

function WindowCard({ hall, summary, layout }: WindowCardProps) {
  const pick = usePick();
  const nameOf = (code: string) => {
    const found = layout?.services.find((service) => service.code === code);
    return found ? pick(found.name) : code;
  };
  return (
    <li>
      <a
        className={`window-card ${summary.state}`}
        href={`?hall=${hall}&window=${summary.number}`}
        data-testid="window-card"
        data-window={summary.number}
      >
        <span className="card-head">
          <strong>{summary.number}</strong>
          <ZoneChip letter={summary.zone} />
          <span className="window-state">{pick(say(summary.state))}</span>
        </span>
        <span className="kind">{pick(say(summary.kind))}</span>
        <span className="duties">{summary.services.map(nameOf).join(' · ')}</span>
        <span className="at-window">
          {summary.label}
          {summary.taken && <span className="taken">{pick(say('somebodyWorks'))}</span>}
        </span>
      </a>
    </li>
  );
}
