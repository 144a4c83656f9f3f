import type { GroupBookingView } from '#contracts';
import { Download } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import { downloads } from '../agency-api.js';
import { say } from '../say.js';
import { useRosterFormat } from '../use-roster-format.js';
import { DropZone } from './drop-zone.js';
import { Fields } from './fields.js';

/** Template and limits, then the file. */
export function FileStep({ booking }: { booking: GroupBookingView }) {
  const pick = usePick();
  const format = useRosterFormat();
  return (
    <div className="file-step">
      <section>
        <h3>{pick(say('template'))}</h3>
        <p className="quiet">{pick(say('templateHow'))}</p>
        <p className="buttons">
          <a className="button" href={downloads.templateXlsx} download data-testid="template-xlsx">
            <Download aria-hidden size="1.1em" /> {pick(say('templateXlsx'))}
          </a>
          <a className="button" href={downloads.templateCsv} download data-testid="template-csv">
            <Download aria-hidden size="1.1em" /> {pick(say('templateCsv'))}
          </a>
        </p>
      </section>
      <section>
        <h3>{pick(say('upload'))}</h3>
        <DropZone booking={booking.id} format={format} />
        <p className="quiet">{pick(say('nothingWritten'))}</p>
      </section>
      {format && <Fields format={format} />}
    </div>
  );
}
