import type { RosterCounts } from '#contracts';
import { CircleCheck, Clock, Copy, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';

interface CountView {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly count: number;
  readonly text: Text;
}

/** The report in one line; what is none is left out. */
export function Counts({ counts }: { counts: RosterCounts }) {
  const pick = usePick();
  const shown = viewsOf(counts).filter(({ count }) => count > 0);
  return (
    <div role="status" className="counts-frame">
      <ul className="counts" data-testid="counts">
        {shown.map(({ name, icon: Icon, count, text }) => (
          <li key={name} className={name} data-testid={`count-${name}`} data-count={count}>
            <Icon aria-hidden size="1.1em" /> {pick(text)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function viewsOf(counts: RosterCounts): readonly CountView[] {
  const { booked, valid, invalid, duplicate, rejected, waiting, warnings } = counts;
  return [
    { name: 'booked', icon: CircleCheck, count: booked, text: say('areBooked', { count: booked }) },
    { name: 'valid', icon: CircleCheck, count: valid, text: say('canBook', { count: valid }) },
    { name: 'invalid', icon: TriangleAlert, count: invalid, text: say('toMend', { count: invalid }) },
    { name: 'duplicate', icon: Copy, count: duplicate, text: say('areDuplicate', { count: duplicate }) },
    { name: 'rejected', icon: TriangleAlert, count: rejected, text: say('areRejected', { count: rejected }) },
    { name: 'waiting', icon: Clock, count: waiting, text: say('areWaiting', { count: waiting }) },
    { name: 'warned', icon: Info, count: warnings, text: say('areWarned', { count: warnings }) },
  ];
}
