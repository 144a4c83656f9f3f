import type { HallCalendarView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { usePick } from '../shared/language.js';
import { useDoing, type Doing } from '../shared/use-doing.js';
import { CardForm, Choice, Field, Nothing } from './fields.js';
import { say } from './say.js';
import { slotsApi } from './slots-api.js';

type Day = HallCalendarView['days'][number];

/** Days that are not like their weekday: holidays, and workdays that make up for them. */
export function Holidays({ hall }: { hall: string }) {
  const doing = useDoing();
  const { data } = useQuery({ queryKey: ['calendar', hall], queryFn: () => slotsApi.calendar(hall) });
  if (!data) return null;
  const known = data.days;
  const save = (days: readonly Day[]) => slotsApi.saveCalendar(hall, { days: [...days] });
  return (
    <div className="columns" data-testid="calendar">
      <CardForm
        {...{ doing }}
        title={say('newHoliday')}
        how={say('newHolidayHow')}
        button={say('save')}
        send={({ day = '', kind, zh = '', en = '', weekday }) => {
          const asWeekday = kind === 'workday' ? Number(weekday) : null;
          const added: Day = { day, kind: kind as Day['kind'], name: { zh, en }, asWeekday };
          return save([...known.filter((other) => other.day !== day), added]);
        }}
      >
        <Field label={say('day')} name="day" type="date" required />
        <Choice
          label={say('kind')}
          name="kind"
          options={[
            ['holiday', say('holiday')],
            ['workday', say('workday')],
          ]}
        />
        <Choice
          label={say('asWeekday')}
          name="weekday"
          options={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => [String(day), say(`weekday${day}`)])}
        />
        <Field label={say('nameZh')} name="zh" maxLength={60} required />
        <Field label={say('nameEn')} name="en" maxLength={60} required />
      </CardForm>
      <DayList {...{ known, doing, save }} />
    </div>
  );
}

interface DayListProps {
  readonly known: readonly Day[];
  readonly doing: Doing;
  readonly save: (days: readonly Day[]) => Promise<unknown>;
}

function DayList({ known, doing, save }: DayListProps) {
  const pick = usePick();
  return (
    <section className="card list">
      <h2>{pick(say('calendar'))}</h2>
      {known.length === 0 && <Nothing />}
      <table>
        <tbody>
          {[...known]
            .sort((a, b) => a.day.localeCompare(b.day))
            .map((one) => (
              <tr key={one.day} data-testid="calendar-day">
                <th scope="row">{one.day}</th>
                <td>{pick(one.name)}</td>
                <td>{pick(say(one.kind))}</td>
                <td className="orders">
                  <button
                    type="button"
                    disabled={doing.busy}
                    onClick={() => doing.run(() => save(known.filter((other) => other !== one)))}
                  >
                    {pick(say('remove'))}
                  </button>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
