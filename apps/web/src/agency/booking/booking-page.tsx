import type { GroupBookingView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { agencyApi } from '../agency-api.js';
import { Note } from '../note.js';
import { RosterWalk } from '../roster/roster-walk.js';
import { say } from '../say.js';
import { asProblem } from '../../shared/problem.js';
import { BookingHead } from './booking-head.js';
import { Coach } from './coach.js';
import { Members } from './members.js';

const everyMs = 5_000;
const over: readonly GroupBookingView['state'][] = ['cancelled', 'expired', 'no_show'];

/** One group, from the hold to the day: its address brings one back to wherever it stood. */
export function BookingPage({ id }: { id: string }) {
  const { data: booking, error } = useQuery({
    queryKey: ['booking', id],
    queryFn: () => agencyApi.booking(id),
    refetchInterval: everyMs,
  });
  if (!booking) return <Note title={error ? asProblem(error).text : say('loading')} />;
  const isOver = over.includes(booking.state);
  return (
    <div className="booking" data-testid="booking-page" data-state={booking.state}>
      <BookingHead booking={booking} />
      {!isOver && booking.state !== 'arrived' && <RosterWalk booking={booking} />}
      {!isOver && booking.taken > 0 && <Coach booking={booking} />}
      {booking.taken > 0 && <Members booking={booking} />}
    </div>
  );
}
