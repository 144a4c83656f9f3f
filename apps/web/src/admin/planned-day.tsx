import type { PlannedSlot } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Heads } from '../shared/components/heads.js';
import { Trouble } from '../shared/components/trouble.js';
import { usePick } from '../shared/language.js';
import { asProblem } from '../shared/problem.js';
import { useDoing } from '../shared/use-doing.js';
import { say } from './say.js';
import { slotsApi } from './slots-api.js';

/** The slots of a day with what is booked; a capacity is changed in its row, below what is booked with a reason only. */
export function PlannedDay({ hall }: { hall: string }) {
  const pick = usePick();
  const [day, setDay] = useState<string | undefined>(undefined);
  const { data, error } = useQuery({
    queryKey: ['planned', hall, day],
    queryFn: () => slotsApi.planned(hall, day),
    refetchInterval: 5_000,
  });
  const heads = [say('time'), say('service'), say('individuals'), say('groups'), say('why'), say('save')];
  return (
    <section className="card list" data-testid="planned-day">
      <h2>{pick(say('dayOfSlots'))}</h2>
      <label className="day-field">
        {pick(say('day'))}
        <input
          type="date"
          data-testid="planned-date"
          value={day ?? data?.day ?? ''}
          onChange={({ target }) => setDay(target.value || undefined)}
        />
      </label>
      {data?.special && <p className="special">{pick(data.special)}</p>}
      <Trouble problem={error ? asProblem(error).text : null} />
      {data?.slots.length === 0 && <p className="quiet">{pick(say('noSlotsOfDay'))}</p>}
      {data && data.slots.length > 0 && (
        <table>
          <Heads names={heads} />
          <tbody>
            {data.slots.map((slot) => (
              <SlotRow
                key={`${slot.id}-${slot.individual.capacity}-${slot.group.capacity}`}
                {...{ hall, slot }}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function SlotRow({ hall, slot }: { hall: string; slot: PlannedSlot }) {
  const pick = usePick();
  const doing = useDoing();
  const [individual, setIndividual] = useState(slot.individual.capacity);
  const [group, setGroup] = useState(slot.group.capacity);
  const [reason, setReason] = useState('');
  const isChanged = individual !== slot.individual.capacity || group !== slot.group.capacity;
  const isBelow = isChanged && (individual < slot.individual.used || group < slot.group.used);
  const save = () =>
    slotsApi.setCapacity(hall, slot.id, {
      ...{ individual, group },
      ...(isBelow && { override: { reason } }),
    });
  return (
    <tr data-testid="planned-slot" data-slot={slot.id}>
      <th scope="row">
        {slot.from}–{slot.to}
      </th>
      <td>{slot.service}</td>
      <td>
        <Capacity
          name="individual"
          label={pick(say('individuals'))}
          of={slot.individual}
          value={individual}
          set={setIndividual}
        />
      </td>
      <td>
        <Capacity name="group" label={pick(say('groups'))} of={slot.group} value={group} set={setGroup} />
      </td>
      <td className="reason">
        {isBelow ? <OverrideReason value={reason} set={setReason} /> : pick(slot.reason.text)}
        <Trouble problem={doing.problem} />
      </td>
      <td className="orders">
        <button
          type="button"
          data-testid="save-capacity"
          disabled={!isChanged || doing.busy || (isBelow && reason.trim().length < 3)}
          onClick={() => doing.run(save)}
        >
          {pick(say(isBelow ? 'override' : 'save'))}
        </button>
      </td>
    </tr>
  );
}

function OverrideReason({ value, set }: { value: string; set: (value: string) => void }) {
  const pick = usePick();
  const why = pick(say('overrideWhy'));
  return (
    <input
      data-testid="override-reason"
      placeholder={why}
      aria-label={why}
      maxLength={200}
      value={value}
      onChange={({ target }) => set(target.value)}
    />
  );
}

interface CapacityProps {
  readonly name: string;
  readonly label: string;
  readonly of: PlannedSlot['group'];
  readonly value: number;
  readonly set: (value: number) => void;
}

function Capacity({ name, label, of, value, set }: CapacityProps) {
  const pick = usePick();
  return (
    <span className={value < of.used ? 'capacity below' : 'capacity'}>
      <input
        type="number"
        data-testid={`capacity-${name}`}
        aria-label={label}
        min={0}
        max={2_000}
        value={value}
        onChange={({ target }) => set(Math.max(0, Number(target.value) || 0))}
      />
      <small>{pick(say('used', { count: of.used }))}</small>
    </span>
  );
}
