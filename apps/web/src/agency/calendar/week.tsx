import type { GroupSlots } from '#contracts';
import { dayText } from '../../shared/days.js';
import { usePick } from '../../shared/language.js';
import { Note } from '../note.js';
import { say } from '../say.js';
import { spread } from './spread.js';
import { shownDays, type Asked } from './use-calendar.js';

type Slot = GroupSlots['slots'][number];

interface WeekProps {
  readonly found: GroupSlots;
  readonly asked: Asked;
  readonly choose: (slot: number) => void;
}

/** A column for each day, a row for each time at which a group may begin. */
export function Week({ found, asked, choose }: WeekProps) {
  const pick = usePick();
  const days = shownDays(asked.from);
  const times = timesOf(found.slots);
  if (times.length === 0) return <Note title={say('noSlots')} how={say('noSlotsHow')} />;
  return (
    <div className="week-frame" tabIndex={0} role="region" aria-label={pick(say('chooseTime'))}>
      <table className="week" data-testid="week">
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <DayHead key={day} day={day} found={found} />
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr key={time}>
              <th scope="row">{time}</th>
              {days.map((day) => (
                <SlotCell key={day} slot={slotAt(found.slots, day, time)} {...{ found, asked, choose }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayHead({ day, found }: { day: string; found: GroupSlots }) {
  const pick = usePick();
  const quota = found.quota.find((one) => one.day === day);
  const isOpen = found.slots.some((slot) => slot.day === day);
  return (
    <th scope="col">
      {pick(dayText(day))}
      <small>
        {isOpen ? quota && `${pick(say('quota'))} ${quota.used}/${quota.most}` : pick(say('closedDay'))}
      </small>
    </th>
  );
}

function SlotCell({ slot, found, asked, choose }: WeekProps & { slot: Slot | undefined }) {
  const pick = usePick();
  if (!slot) return <td />;
  const fits = spread(roomsOf(found.slots, slot.day), slot.id, asked.people) !== null;
  const state = fits ? 'fits' : slot.free > 0 ? 'few' : 'full';
  const words = slot.free > 0 ? say('places', { count: slot.free }) : say('noPlaces');
  return (
    <td>
      <button
        type="button"
        className={`slot ${state}`}
        data-testid="slot"
        data-slot={slot.id}
        data-state={state}
        aria-pressed={asked.slot === slot.id}
        title={pick(slot.reason.text)}
        disabled={!fits}
        onClick={() => choose(slot.id)}
      >
        <b>{pick(words)}</b>
        {state === 'few' && <small>{pick(say('tooFew'))}</small>}
        {slot.mine > 0 && <small className="mine">{pick(say('mine', { count: slot.mine }))}</small>}
      </button>
    </td>
  );
}

/** As `spread` wants a day. */
export function roomsOf(slots: readonly Slot[], day: string) {
  return slots
    .filter((slot) => slot.day === day)
    .map(({ id, free, from, to }) => ({ slot: id, free, from, to }));
}

/** Times at which nobody ever gets a place are left out. */
function timesOf(slots: readonly Slot[]): readonly string[] {
  const some = slots.filter(({ capacity, mine }) => capacity > 0 || mine > 0);
  return [...new Set(some.map(({ from }) => from))].sort();
}

function slotAt(slots: readonly Slot[], day: string, time: string): Slot | undefined {
  return slots.find((slot) => slot.day === day && slot.from === time);
}
