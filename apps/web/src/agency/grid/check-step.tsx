import type { GroupBookingView, Roster } from '#contracts';
import { FileStep } from '../roster/file-step.js';
import { Fold } from '../roster/fold.js';
import { SourceFacts } from '../roster/source-facts.js';
import { say } from '../say.js';
import { ConfirmPanel } from './confirm-panel.js';
import { Repair } from './repair.js';

interface CheckStepProps {
  readonly roster: Roster;
  readonly booking: GroupBookingView;
  readonly take: (roster: Roster) => void;
}

/** What keeps whom from being booked, mended on the spot; then the one question before anything is written. */
export function CheckStep({ roster, booking, take }: CheckStepProps) {
  return (
    <div className="check-step" data-testid="check-step">
      <SourceFacts roster={roster} />
      <Repair roster={roster} take={take} />
      <ConfirmPanel roster={roster} booking={booking} take={take} />
      <Fold title={say('uploadMended')}>
        <FileStep booking={booking} />
      </Fold>
    </div>
  );
}
