import type { TicketStatus } from '#contracts';
import { Both } from '../../shared/components/both.js';
import { say } from '../say.js';
import { useTicks } from './ticks.js';

/** What to bring, to tick at home or in the seat; what a clerk has found is said beside it. */
export function TipSheet({
  ticket: { papers, hall, service },
  open,
}: {
  ticket: TicketStatus;
  open: boolean;
}) {
  const { ticked, turn } = useTicks({ hall: hall.code, service: service.code });
  if (papers.length === 0) return null;
  const count = papers.filter(({ code }) => ticked.includes(code)).length;
  return (
    <details className="fold" data-testid="tip-sheet" open={open}>
      <summary>
        <Both inline text={say('sheet')} />
        <span className="count">
          <Both inline text={say('sheetTicked', { count, all: papers.length })} />
        </span>
      </summary>
      <ul className="papers">
        {papers.map(({ code, name, seen }) => (
          <li key={code}>
            <label>
              <input type="checkbox" checked={ticked.includes(code)} onChange={() => turn(code)} />
              <span>
                <Both text={name} />
                {seen !== null && (
                  <span className={seen ? 'seen' : 'lacking'}>
                    <Both inline text={say(seen ? 'sheetSeen' : 'sheetMissing')} />
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="quiet">
        <Both text={say('sheetHow')} />
      </p>
    </details>
  );
}
