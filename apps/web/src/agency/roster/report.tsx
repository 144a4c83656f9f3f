import type { GroupBookingView, Roster } from '#contracts';
import { CircleCheck, Download, Printer } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { downloads } from '../agency-api.js';
import { ConfirmPanel } from '../grid/confirm-panel.js';
import { Counts } from '../grid/counts.js';
import { Repair } from '../grid/repair.js';
import { say } from '../say.js';
import { FileStep } from './file-step.js';
import { Fold } from './fold.js';
import { SourceFacts } from './source-facts.js';

interface ReportProps {
  readonly roster: Roster;
  readonly booking: GroupBookingView;
  readonly take: (roster: Roster) => void;
}

/** What has become of whom. Whoever is left can be mended here, or in the file that comes back. */
export function Report({ roster, booking, take }: ReportProps) {
  const pick = usePick();
  const { counts } = roster;
  const isRest = counts.invalid + counts.duplicate + counts.rejected + counts.valid > 0;
  return (
    <div className="report" data-testid="report">
      <h3 className={counts.booked > 0 ? 'well' : ''}>
        {counts.booked > 0 && <CircleCheck aria-hidden size="1.3em" />} {pick(resultOf(counts))}
      </h3>
      <SourceFacts roster={roster} />
      <Counts counts={counts} />
      <p className="buttons">
        {isRest && (
          <a className="button" href={downloads.rejected(roster.id)} download data-testid="rejected-file">
            <Download aria-hidden size="1.1em" /> {pick(say('rejectedFile'))}
          </a>
        )}
        <button type="button" onClick={() => print()}>
          <Printer aria-hidden size="1.1em" /> {pick(say('print'))}
        </button>
      </p>
      {isRest && (
        <>
          <p className="quiet">{pick(say('rejectedHow'))}</p>
          <h3>{pick(say('mendRest'))}</h3>
          <Repair roster={roster} take={take} />
          {counts.valid + counts.duplicate > 0 && (
            <ConfirmPanel roster={roster} booking={booking} take={take} />
          )}
        </>
      )}
      <Fold title={say('uploadMended')}>
        <FileStep booking={booking} />
      </Fold>
    </div>
  );
}

function resultOf({ booked, rows, cancelled }: Roster['counts']): Text {
  if (booked === 0) return say('resultNobody');
  return say(booked === rows - cancelled ? 'resultAll' : 'resultSome', { count: booked });
}
