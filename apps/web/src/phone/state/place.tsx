import type { TicketStatus } from '#contracts';
import { Both } from '../../shared/components/both.js';
import { ZoneChip } from '../../shared/components/zone-chip.js';
import { say } from '../say.js';

/** More of them say nothing to anybody. */
const mostWindows = 4;

/** Where to sit and go: the zone with its letter and colour, the way, and which windows may call. */
export function Place({ ticket: { zone, windows, state } }: { ticket: TicketStatus }) {
  const named = state === 'waiting' && windows.length > 0 && windows.length <= mostWindows;
  return (
    <section className="place" data-testid="phone-place">
      <ZoneChip letter={zone.letter} />
      <div>
        <Both inline text={zone.name} />
        <Both text={zone.direction} />
        {named && (
          <Both
            text={{
              zh: say('windows', { windows: windows.join('、') }).zh,
              en: say('windows', { windows: windows.join(', ') }).en,
            }}
          />
        )}
      </div>
    </section>
  );
}
