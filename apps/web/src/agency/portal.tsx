import type { SignedIn } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { CalendarDays, Users } from 'lucide-react';
import { accessApi } from '../shared/access-api.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { usePick } from '../shared/language.js';
import { goTo, useAddress } from '../shared/use-address.js';
import { BookingPage } from './booking/booking-page.js';
import { Calendar } from './calendar/calendar.js';
import { Bookings } from './lists/bookings.js';
import { Note } from './note.js';
import { say } from './say.js';

const places = [
  { page: 'calendar', icon: CalendarDays },
  { page: 'bookings', icon: Users },
] as const;

type Page = (typeof places)[number]['page'];

/** What an agency does: finds places, holds them, fills them from a roster, and looks after its groups. */
export function Portal() {
  const { data } = useQuery({ queryKey: ['session'], queryFn: accessApi.session, staleTime: Infinity });
  const address = useAddressedPage();
  if (!data) return <Note title={say('loading')} />;
  return (
    <div className="portal" data-testid="portal">
      <Header person={data} page={address.booking === null ? address.page : null} />
      <main>
        {data.agency === null ? (
          <Note title={say('notAgency')} how={say('notAgencyHow')} />
        ) : (
          <PageOf {...address} />
        )}
      </main>
    </div>
  );
}

interface Addressed {
  readonly page: Page;
  readonly booking: string | null;
}

function PageOf({ page, booking }: Addressed) {
  if (booking !== null) return <BookingPage key={booking} id={booking} />;
  return page === 'bookings' ? <Bookings /> : <Calendar />;
}

function useAddressedPage(): Addressed {
  const address = useAddress();
  const page = address.get('page') === 'bookings' ? 'bookings' : 'calendar';
  return { page, booking: address.get('booking') };
}

function Header({ person, page }: { person: SignedIn; page: Page | null }) {
  const pick = usePick();
  const signOut = async () => {
    await accessApi.signOut();
    location.assign('/');
  };
  return (
    <header className="on-ink">
      <h1>{pick(say('title'))}</h1>
      <nav>
        {places.map(({ page: name, icon: Icon }) => (
          <button
            key={name}
            type="button"
            data-testid={`page-${name}`}
            aria-current={name === page ? 'page' : undefined}
            onClick={() => goTo({ page: name })}
          >
            <Icon aria-hidden size="1.2em" /> {pick(say(name))}
          </button>
        ))}
      </nav>
      <span className="person">{person.agency?.name ?? person.displayName}</span>
      <button type="button" data-testid="sign-out" onClick={() => void signOut()}>
        {pick(say('signOut'))}
      </button>
      <LanguageSwitch />
    </header>
  );
}
