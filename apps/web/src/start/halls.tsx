import type { HallSummary } from '#contracts';
import {
  ConciergeBell,
  Headset,
  MonitorPlay,
  PanelTop,
  TicketCheck,
  Volume2,
  type LucideIcon,
} from 'lucide-react';
import { Both } from '../shared/components/both.js';
import { say } from './say.js';

interface Door {
  readonly screen: 'kiosk' | 'board' | 'window-display' | 'clerk' | 'supervisor' | 'voice';
  readonly icon: LucideIcon;
}

const doors: readonly Door[] = [
  { screen: 'kiosk', icon: TicketCheck },
  { screen: 'board', icon: MonitorPlay },
  { screen: 'window-display', icon: PanelTop },
  { screen: 'clerk', icon: Headset },
  { screen: 'supervisor', icon: ConciergeBell },
  { screen: 'voice', icon: Volume2 },
];

/** The chosen hall with its doors, and the way to the other halls. */
export function Halls({ halls, chosen }: { halls: readonly HallSummary[]; chosen: string | undefined }) {
  const hall = halls.find(({ code }) => code === chosen);
  return (
    <section className="halls">
      <h2>
        <Both inline text={say('halls')} />
      </h2>
      {hall && <HallDoors hall={hall} />}
      <ul className="other-halls">
        {halls
          .filter(({ code }) => code !== chosen)
          .map((other) => (
            <li key={other.code}>
              <a href={`?hall=${other.code}`}>
                <Both text={other.name} />
                <OpenState hall={other} />
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}

function HallDoors({ hall }: { hall: HallSummary }) {
  return (
    <article className="hall" data-testid="hall" data-hall={hall.code}>
      <h3>
        <Both text={hall.name} />
        <OpenState hall={hall} />
      </h3>
      <nav className="doors">
        {doors.map(({ screen, icon: Icon }) => (
          <a
            key={screen}
            className="door"
            href={`/${screen}.html?hall=${hall.code}`}
            data-testid={`to-${screen}`}
          >
            <Icon aria-hidden size="2em" strokeWidth={1.6} />
            <strong>
              <Both text={say(screen)} />
            </strong>
            <span>
              <Both text={say(`${screen}How`)} />
            </span>
          </a>
        ))}
      </nav>
    </article>
  );
}

function OpenState({ hall }: { hall: HallSummary }) {
  return (
    <span className={hall.open ? 'open-state open' : 'open-state'} data-testid="open-state">
      <Both inline text={say(hall.open ? 'openNow' : 'closedNow')} />
      <Both inline text={say('hours', hall.hours)} />
    </span>
  );
}
