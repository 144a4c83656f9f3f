import { secondsSince } from '../../shared/clock.js';
import { usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';
import { inMinutes, visitRange } from './visit-range.js';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** The time of this visit on what is usual for its service: grey, until it is unusual. */
export function VisitBar() {
  const pick = usePick();
  const { desk, state } = useConsole();
  const usual = desk.service?.usual;
  if (!usual || !desk.ticket?.startedAt) return null;
  const range = visitRange(usual, secondsSince(desk.ticket.startedAt, state.serverNow));
  return (
    <div className={range.isLong ? 'visit-bar long' : 'visit-bar'} data-testid="visit-bar">
      <svg aria-hidden>
        <rect
          className="usual"
          x={percent(range.from)}
          width={percent(range.to - range.from)}
          height="100%"
        />
        <rect className="spent" width={percent(range.now)} height="100%" />
      </svg>
      <span>{pick(say(range.isLong ? 'longerThanUsual' : 'usualVisit', { minutes: inMinutes(usual) }))}</span>
    </div>
  );
}
