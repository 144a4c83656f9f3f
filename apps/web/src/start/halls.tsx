import type { DemoRole, HallSummary } from '#contracts';
import {
  BusFront,
  CalendarCheck,
  ConciergeBell,
  Headset,
  MonitorPlay,
  PanelTop,
  ShieldCheck,
  TicketCheck,
  Volume2,
  type LucideIcon,
} from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { accessApi } from '../shared/access-api.js';
import { hallApi } from '../shared/hall-api.js';
import { Both } from '../shared/components/both.js';
import { say } from './say.js';

interface Door {
  readonly screen:
    'kiosk' | 'board' | 'window-display' | 'clerk' | 'supervisor' | 'admin' | 'voice' | 'book' | 'agency';
  readonly icon: LucideIcon;
  /** As whom one comes in by one click, in a demo. Devices let themselves in. */
  readonly role?: DemoRole;
}

const doors: readonly Door[] = [
  { screen: 'kiosk', icon: TicketCheck },
  { screen: 'book', icon: CalendarCheck },
  { screen: 'board', icon: MonitorPlay },
  { screen: 'window-display', icon: PanelTop },
  { screen: 'clerk', icon: Headset, role: 'clerk' },
  { screen: 'supervisor', icon: ConciergeBell, role: 'supervisor' },
  { screen: 'agency', icon: BusFront, role: 'agency' },
  { screen: 'admin', icon: ShieldCheck, role: 'administrator' },
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
        {doors.map((door) => (
          <DoorLink key={door.screen} door={door} hall={hall.code} />
        ))}
      </nav>
    </article>
  );
}

function DoorLink({ door: { screen, icon: Icon, role }, hall }: { door: Door; hall: string }) {
  const { data: settings } = useQuery({ queryKey: ['settings'], queryFn: hallApi.settings });
  const address = `/${screen}.html?hall=${hall}`;
  const enterFirst = async (event: MouseEvent<HTMLAnchorElement>, part: DemoRole) => {
    event.preventDefault();
    // Whoever cannot be let in by one click is asked at the door itself.
    await accessApi.enterDemo(part).catch(() => undefined);
    location.assign(address);
  };
  return (
    <a
      className="door"
      href={address}
      data-testid={`to-${screen}`}
      onClick={settings?.demo && role ? (event) => void enterFirst(event, role) : undefined}
    >
      <Icon aria-hidden size="2em" strokeWidth={1.6} />
      <strong>
        <Both text={say(screen)} />
      </strong>
      <span>
        <Both text={say(`${screen}How`)} />
      </span>
    </a>
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
