import { useQueries } from '@tanstack/react-query';
import { CalendarCheck } from 'lucide-react';
import { Both } from '../../shared/components/both.js';
import { bookingApi } from '../booking-api.js';
import { keptIds } from '../kept-ids.js';
import { say } from '../say.js';
import { whenText } from '../when.js';

/** What was booked on this phone and is still to come: its link is easily lost. */
export function KeptAppointments() {
  const found = useQueries({
    queries: keptIds().map((id) => ({
      queryKey: ['appointment', id],
      queryFn: () => bookingApi.appointment(id),
      staleTime: 60_000,
    })),
  });
  const live = found.flatMap(({ data }) => (data?.state === 'booked' ? [data] : []));
  if (live.length === 0) return null;
  return (
    <section className="kept" data-testid="kept">
      <h2>
        <Both inline text={say('mine')} />
      </h2>
      {live.map(({ id, service, slot }) => (
        <a key={id} className="choice" href={`/a/${id}`}>
          <CalendarCheck aria-hidden size="1.4em" />
          <span>
            <Both inline text={service.name} />
            <Both inline text={whenText(slot)} />
          </span>
        </a>
      ))}
    </section>
  );
}
