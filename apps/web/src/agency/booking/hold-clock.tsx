import type { GroupBookingView } from '#contracts';
import { Hourglass } from 'lucide-react';
import { timer } from '../../shared/clock.js';
import { Trouble } from '../../shared/components/trouble.js';
import { usePick } from '../../shared/language.js';
import { useDoing } from '../../shared/use-doing.js';
import { useNow } from '../../shared/use-now.js';
import { agencyApi } from '../agency-api.js';
import { say } from '../say.js';

const soonSeconds = 300;

/** How long the places are still held, second by second, and the way to have them longer. */
export function HoldClock({ booking, until }: { booking: GroupBookingView; until: string }) {
  const pick = usePick();
  const doing = useDoing();
  const { wall } = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - wall) / 1_000));
  const { extensionsLeft } = booking;
  return (
    <div className={seconds < soonSeconds ? 'hold soon' : 'hold'} data-testid="hold-clock">
      <Hourglass aria-hidden size="1.3em" />
      <strong role="timer">
        {pick(seconds > 0 ? say('heldFor', { time: timer(seconds) }) : say('heldOver'))}
      </strong>
      {booking.state === 'held' && extensionsLeft > 0 && (
        <button
          type="button"
          data-testid="extend"
          disabled={doing.busy}
          onClick={() => doing.run(() => agencyApi.extend(booking.id))}
        >
          {pick(say('extend'))}
        </button>
      )}
      <small>
        {booking.state === 'held' &&
          pick(extensionsLeft > 0 ? say('extensionsLeft', { count: extensionsLeft }) : say('noExtensions'))}
      </small>
      <Trouble problem={doing.problem} />
    </div>
  );
}
