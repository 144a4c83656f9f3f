import type { GroupBookingView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Heads } from '../../shared/components/heads.js';
import { usePick } from '../../shared/language.js';
import { asProblem } from '../../shared/problem.js';
import { goTo } from '../../shared/use-address.js';
import { agencyApi } from '../agency-api.js';
import { whenOf } from '../booking/when.js';
import { Note } from '../note.js';
import { say } from '../say.js';

const states = ['held', 'booked', 'arrived', 'no_show', 'expired', 'cancelled'] as const;
type State = (typeof states)[number];
const everyMs = 5_000;

/** Every group of the agency, the next ones first. */
export function Bookings() {
  const pick = usePick();
  const [state, setState] = useState<State | null>(null);
  const [sought, setSought] = useState('');
  const { data, error } = useQuery({
    queryKey: ['bookings'],
    queryFn: agencyApi.bookings,
    refetchInterval: everyMs,
  });
  if (!data) return <Note title={error ? asProblem(error).text : say('loading')} />;
  if (data.bookings.length === 0)
    return (
      <Note title={say('noGroups')} how={say('noGroupsHow')}>
        <button type="button" className="strong" onClick={() => goTo({ page: 'calendar' })}>
          {pick(say('toCalendar'))}
        </button>
      </Note>
    );
  const shown = data.bookings.filter((one) => (state === null || one.state === state) && isLike(one, sought));
  return (
    <section className="card groups" data-testid="bookings">
      <div className="asked">
        <input
          type="search"
          data-testid="search"
          placeholder={pick(say('search'))}
          aria-label={pick(say('search'))}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <States all={data.bookings} chosen={state} choose={setState} />
      </div>
      {shown.length === 0 ? <Note title={say('noneLike')} /> : <Groups groups={shown} />}
    </section>
  );
}

function isLike({ code, service }: GroupBookingView, sought: string): boolean {
  const words = `${code} ${service.name.zh} ${service.name.en}`.toLowerCase();
  return words.includes(sought.trim().toLowerCase());
}

interface StatesProps {
  readonly all: readonly GroupBookingView[];
  readonly chosen: State | null;
  readonly choose: (state: State | null) => void;
}

function States({ all, chosen, choose }: StatesProps) {
  const pick = usePick();
  const some = states.filter((state) => all.some((one) => one.state === state));
  return (
    <div className="buttons">
      <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
        {pick(say('allStates'))} {all.length}
      </button>
      {some.map((state) => (
        <button
          key={state}
          type="button"
          data-testid={`state-${state}`}
          aria-pressed={chosen === state}
          onClick={() => choose(state)}
        >
          {pick(say(state))} {all.filter((one) => one.state === state).length}
        </button>
      ))}
    </div>
  );
}

function Groups({ groups }: { groups: readonly GroupBookingView[] }) {
  const pick = usePick();
  const heads = [say('when'), say('service'), say('people'), say('state'), say('coachCode')];
  return (
    <div className="list-frame" tabIndex={0} role="region" aria-label={pick(say('bookings'))}>
      <table>
        <Heads names={heads} />
        <tbody>
          {groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Group({ group }: { group: GroupBookingView }) {
  const pick = usePick();
  const { id, service, hall, taken, places, state, code } = group;
  return (
    <tr data-testid="group" data-state={state}>
      <th scope="row">
        <button type="button" className="link" data-testid="open-group" onClick={() => goTo({ booking: id })}>
          {pick(whenOf(group))}
        </button>
      </th>
      <td>
        {pick(service.name)} <small>{pick(hall.name)}</small>
      </td>
      <td className="number">
        {taken} / {places}
      </td>
      <td>
        <span className={`state ${state}`}>{pick(say(state))}</span>
      </td>
      <td className="number">{code.slice(0, 8)}</td>
    </tr>
  );
}
