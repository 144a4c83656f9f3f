import type { GroupBookingView } from '#contracts';
import { QrCode } from '../../shared/components/qr-code.js';
import { usePick } from '../../shared/language.js';
import { spacedCode } from '../../shared/spaced-code.js';
import { useLayout } from '../../shared/use-hall.js';
import { useToday } from '../../shared/use-today.js';
import { say } from '../say.js';
import { Late } from './late.js';

/** What the leader takes along: one code for everybody. */
export function Coach({ booking }: { booking: GroupBookingView }) {
  const pick = usePick();
  const { typed, rest } = spacedCode(booking.code);
  const address = `${location.origin}/g/${booking.code}`;
  const timeZone = useLayout(booking.hall.code)?.hall.timeZone ?? 'Asia/Shanghai';
  const isToday = useToday(timeZone) === booking.day;
  return (
    <section className="card coach" data-testid="coach">
      <QrCode content={address} label={pick(say('coachCode'))} />
      <div>
        <h2>{pick(say('coachCode'))}</h2>
        <p className="code" data-testid="coach-code">
          {typed} <small>{rest}</small>
        </p>
        <p className="quiet">{pick(say('coachCodeHow'))}</p>
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            {pick(say('leaderPage'))}
          </a>
        </p>
        {isToday && <Late booking={booking} />}
      </div>
    </section>
  );
}
