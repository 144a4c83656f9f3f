import type { GroupBookingView } from '#contracts';
import { usePick } from '../../shared/language.js';
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
      <h2>
        {pick(service.name)} <span className="when">{pick(whenOf(booking))}</span>{' '}
        <small>{pick(hall.name)}</small>
      </h2>
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
