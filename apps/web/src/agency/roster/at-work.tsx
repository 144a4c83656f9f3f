import type { GroupBookingView, Roster } from '#contracts';
import { LoaderCircle, TriangleAlert } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import { say } from '../say.js';
import { FileStep } from './file-step.js';
import { remaining } from './remaining.js';

export function Reading({ roster }: { roster: Roster }) {
  const pick = usePick();
  return (
    <div className="at-work" role="status" data-testid="reading">
      <LoaderCircle className="turning" aria-hidden size="2.4em" />
      <h3>{pick(say('reading', { name: roster.fileName ?? '' }))}</h3>
      <p className="quiet">{pick(say('readingHow'))}</p>
    </div>
  );
}

/** A file that cannot be read: why, and the place for another one. */
export function Failed({ roster, booking }: { roster: Roster; booking: GroupBookingView }) {
  const pick = usePick();
  return (
    <>
      <div className="at-work failed" role="alert" data-testid="failed">
        <TriangleAlert aria-hidden size="2em" />
        <h3>
          {pick(say('failed'))} <small>{roster.fileName}</small>
        </h3>
        {roster.problem && <p>{pick(roster.problem.text)}</p>}
      </div>
      <FileStep booking={booking} />
    </>
  );
}

/** Honest progress: rows of rows, the rate, and what remains once that can be said. */
export function Booking({ roster }: { roster: Roster }) {
  const pick = usePick();
  const { done, total, perSecond } = roster.progress;
  const seconds = remaining(roster.progress);
  return (
    <div className="at-work" data-testid="booking" data-done={done}>
      <h3 role="status">{pick(say('bookingNow', { done, total }))}</h3>
      <progress max={Math.max(1, total)} value={done} aria-label={pick(say('stageBook'))} />
      <p className="quiet">
        {perSecond !== null && perSecond >= 1 && pick(say('rate', { count: Math.round(perSecond) }))}
        {seconds !== null && ` · ${pick(say('remaining', { seconds }))}`}
      </p>
      <p className="quiet">{pick(say('mayLeave'))}</p>
    </div>
  );
}
