import { usePick } from '../../shared/language.js';
import { Note } from '../note.js';
import { say } from '../say.js';
import { Chosen } from './chosen.js';
import { Question } from './question.js';
import { useCalendar } from './use-calendar.js';
import { Week } from './week.js';

/** Booking comes first: where are places for how many, and why as many as that. */
export function Calendar() {
  const pick = usePick();
  const calendar = useCalendar();
  const { asked, found, problem, ask } = calendar;
  if (!asked) return <Note title={problem ?? say('loading')} />;
  return (
    <div className="calendar" data-testid="calendar">
      <section className="card">
        <h2>{pick(say('chooseTime'))}</h2>
        <p className="quiet">{pick(say('chooseTimeHow'))}</p>
        <Question calendar={calendar} asked={asked} />
        {found ? (
          <Week found={found} asked={asked} choose={(slot) => ask({ slot })} />
        ) : (
          <Note title={problem ?? say('loading')} />
        )}
      </section>
      {found && <Chosen found={found} asked={asked} />}
    </div>
  );
}
