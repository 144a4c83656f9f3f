import type { GroupBookingView } from '#contracts';
import { ChevronLeft } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import { goTo } from '../../shared/use-address.js';
import { say } from '../say.js';
import { HoldClock } from './hold-clock.js';
import { CancelGroup } from './cancel-group.js';
import { whenOf } from './when.js';

/** What the group is, how many of its places have a person, and how long the others are kept. */
export function BookingHead({ booking }: { booking: GroupBookingView }) {
  const pick = usePick();
  const { hall, service, places, taken, state, heldUntil } = booking;
  return (
    <section className="card booking-head">
      <button type="button" className="link" onClick={() => goTo({ page: 'bookings' })}>
        <ChevronLeft aria-hidden size="1.2em" /> {pick(say('bookings'))}
      </button>
      <h2>
        {pick(service.name)} <span className="when">{pick(whenOf(booking))}</span>
      </h2>
      <p className="quiet">{pick(hall.name)}</p>
      <p className="filled">
        <span className={`state ${state}`} data-testid="group-state" data-state={state}>
          {pick(say(state))}
        </span>
        <span data-testid="filled">{pick(say('placesOf', { taken, places }))}</span>
      </p>
      {heldUntil !== null && <HoldClock booking={booking} until={heldUntil} />}
      {(state === 'held' || state === 'booked') && <CancelGroup booking={booking} />}
    </section>
  );
}
