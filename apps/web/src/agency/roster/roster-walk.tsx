import { useQuery } from '@tanstack/react-query';
import type { GroupBookingView } from '#contracts';
import { usePick } from '../../shared/language.js';
import { agencyApi } from '../agency-api.js';
import { Note } from '../note.js';
import { say } from '../say.js';
import { CheckStep } from '../grid/check-step.js';
import { ColumnsStep } from './columns-step.js';
import { FileStep } from './file-step.js';
import { Booking, Failed, Reading } from './at-work.js';
import { Report } from './report.js';
import { Stages } from './stages.js';
import { useRoster, type WatchedRoster } from './use-roster.js';

interface WalkProps {
  readonly booking: GroupBookingView;
}

/** The staged walk of the newest roster of a booking, and the way to begin one. */
export function RosterWalk({ booking }: WalkProps) {
  const { data } = useQuery({
    queryKey: ['rosters', booking.id],
    queryFn: () => agencyApi.rosters(booking.id),
  });
  if (!data) return <Note title={say('loading')} />;
  const [newest] = [...data.rosters].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (!newest)
    return (
      <section className="card walk" data-testid="walk">
        <Stages state={undefined} />
        <FileStep booking={booking} />
      </section>
    );
  return <OneRoster key={newest.id} id={newest.id} booking={booking} />;
}

function OneRoster({ id, booking }: WalkProps & { id: string }) {
  const pick = usePick();
  const watched = useRoster(id);
  const { roster, problem } = watched;
  if (!roster) return <Note title={problem ?? say('loading')} />;
  return (
    <section className="card walk" data-testid="walk" data-state={roster.state}>
      <Stages state={roster.state} />
      <StepOf booking={booking} watched={watched} />
      <p className="quiet fine-print">
        {roster.fileName === null
          ? pick(say('erased'))
          : pick(say('erasedOn', { day: roster.fileErasedOn.slice(0, 10) }))}
      </p>
    </section>
  );
}

function StepOf({ booking, watched: { roster, take } }: WalkProps & { watched: WatchedRoster }) {
  switch (roster?.state) {
    case undefined:
      return null;
    case 'uploaded':
    case 'reading':
      return <Reading roster={roster} />;
    case 'failed':
      return <Failed roster={roster} booking={booking} />;
    case 'mapping':
      return <ColumnsStep roster={roster} booking={booking} take={take} />;
    case 'checked':
      return <CheckStep roster={roster} booking={booking} take={take} />;
    case 'confirmed':
    case 'booking':
      return <Booking roster={roster} />;
    case 'done':
      return <Report roster={roster} booking={booking} take={take} />;
  }
}
