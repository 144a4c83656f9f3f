import type { SignedIn, StaffRole } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import {
  Building2,
  CalendarClock,
  MonitorSmartphone,
  ScrollText,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useState, type ComponentType } from 'react';
import { accessApi } from '../shared/access-api.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { usePick } from '../shared/language.js';
import { Agencies } from './agencies.js';
import { Audit } from './audit.js';
import { Devices } from './devices.js';
import { say } from './say.js';
import { Slots } from './slots.js';
import { Staff } from './staff.js';

interface Part {
  readonly name: 'slots' | 'devices' | 'staff' | 'agencies' | 'audit';
  readonly icon: LucideIcon;
  readonly roles: readonly StaffRole[];
  readonly Page: ComponentType;
}

const parts: readonly Part[] = [
  {
    name: 'devices',
    icon: MonitorSmartphone,
    roles: ['supervisor', 'administrator', 'auditor'],
    Page: Devices,
  },
  { name: 'slots', icon: CalendarClock, roles: ['supervisor', 'manager', 'administrator'], Page: Slots },
  { name: 'staff', icon: Users, roles: ['administrator', 'auditor'], Page: Staff },
  { name: 'agencies', icon: Building2, roles: ['administrator', 'auditor'], Page: Agencies },
  { name: 'audit', icon: ScrollText, roles: ['auditor'], Page: Audit },
];

/** Who may do what here, and who did. Everybody sees the parts of the own role. */
export function Admin() {
  const { data } = useQuery({ queryKey: ['session'], queryFn: accessApi.session, staleTime: Infinity });
  const [chosen, setChosen] = useState<Part['name'] | null>(null);
  if (!data) return null;
  const mine = parts.filter(({ roles }) => data.grants.some(({ role }) => roles.includes(role)));
  const part = mine.find(({ name }) => name === chosen) ?? mine[0];
  return (
    <div className="admin" data-testid="admin">
      <Header person={data} mine={mine} part={part} choose={setChosen} />
      <main>{part && <part.Page />}</main>
    </div>
  );
}

interface HeaderProps {
  readonly person: SignedIn;
  readonly mine: readonly Part[];
  readonly part: Part | undefined;
  readonly choose: (name: Part['name']) => void;
}

function Header({ person, mine, part, choose }: HeaderProps) {
  const pick = usePick();
  const signOut = async () => {
    await accessApi.signOut();
    location.assign('/');
  };
  return (
    <header className="on-ink">
      <h1>{pick(say('title'))}</h1>
      <nav>
        {mine.map(({ name, icon: Icon }) => (
          <button
            key={name}
            type="button"
            data-testid={`part-${name}`}
            aria-current={name === part?.name ? 'page' : undefined}
            onClick={() => choose(name)}
          >
            <Icon aria-hidden size="1.2em" /> {pick(say(name))}
          </button>
        ))}
      </nav>
      <span className="person">{pick(say('signedInAs', { name: person.displayName }))}</span>
      <button type="button" data-testid="sign-out" onClick={() => void signOut()}>
        {pick(say('signOut'))}
      </button>
      <LanguageSwitch />
    </header>
  );
}
