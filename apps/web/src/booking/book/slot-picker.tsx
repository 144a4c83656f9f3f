import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Both } from '../../shared/components/both.js';
import { dayText } from '../../shared/days.js';
import { asProblem } from '../../shared/problem.js';
import { bookingApi } from '../booking-api.js';
import { Said } from '../frame.js';
import { say } from '../say.js';
import { firstDay, slotDays, type OpenSlot, type SlotDay } from './slot-days.js';

const daysAhead = 14;
const everyMs = 10_000;

interface SlotPickerProps {
  readonly hall: string;
  readonly service: string;
  readonly chosen: number | null;
  readonly choose: (slot: OpenSlot) => void;
}

/** A day, then a time of it; what is full is seen and not pressed. */
export function SlotPicker({ hall, service, chosen, choose }: SlotPickerProps) {
  const { data, error } = useQuery({
    queryKey: ['slots', hall, service],
    queryFn: () => bookingApi.slots(hall, service, daysAhead),
    refetchInterval: everyMs,
  });
  const [wanted, setWanted] = useState<string | null>(null);
  if (!data) return error ? <Said problem={asProblem(error).text} /> : <Both text={say('loading')} />;
  const days = slotDays(data.slots);
  const day = days.find((one) => one.day === wanted) ?? days.find((one) => one.day === firstDay(days));
  if (!day) return <NoPlaces title="noSlots" how="noSlotsHow" />;
  return (
    <>
      {days.every(({ free }) => free === 0) && <NoPlaces title="allFull" how="allFullHow" />}
      <ul className="days" data-testid="days">
        {days.map((one) => (
          <DayKey key={one.day} of={one} isChosen={one === day} choose={() => setWanted(one.day)} />
        ))}
      </ul>
      <ul className="times" data-testid="times">
        {day.slots.map((slot) => (
          <li key={slot.id}>
            <button
              type="button"
              data-testid="slot"
              data-slot={slot.id}
              aria-pressed={slot.id === chosen}
              disabled={slot.free === 0}
              onClick={() => choose(slot)}
            >
              <b>
                {slot.from}–{slot.to}
              </b>
              <Both inline text={slot.free > 0 ? say('freeOfSlot', { count: slot.free }) : say('fullDay')} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function DayKey({ of, isChosen, choose }: { of: SlotDay; isChosen: boolean; choose: () => void }) {
  return (
    <li>
      <button type="button" data-testid="day" data-day={of.day} aria-pressed={isChosen} onClick={choose}>
        <Both text={dayText(of.day)} />
        <small>
          <Both inline text={of.free > 0 ? say('freeOfDay', { count: of.free }) : say('fullDay')} />
        </small>
      </button>
    </li>
  );
}

function NoPlaces({ title, how }: { title: 'noSlots' | 'allFull'; how: 'noSlotsHow' | 'allFullHow' }) {
  return (
    <section className="none" role="status" data-testid="no-places">
      <strong>
        <Both text={say(title, { days: daysAhead })} />
      </strong>
      <Both text={say(how)} />
    </section>
  );
}
