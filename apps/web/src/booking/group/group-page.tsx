import type { GroupDay } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { hallTime } from '../../shared/clock.js';
import { Both } from '../../shared/components/both.js';
import { asProblem } from '../../shared/problem.js';
import { useLayout } from '../../shared/use-hall.js';
import { Frame, Message } from '../frame.js';
import { bookingApi } from '../booking-api.js';
import { say } from '../say.js';
import { ScanCard } from '../scan-card.js';
import { whenText } from '../when.js';
import { Batches } from './batches.js';

const everyMs = 3_000;
const missing = ['group.unknown', 'request.invalid'];

/** The leader's page: before the hall the code for the kiosk, in the hall which batch is called where. Names nobody. */
export function GroupPage({ code }: { code: string }) {
  const { data, error } = useQuery({
    queryKey: ['group', code],
    queryFn: () => bookingApi.group(code),
    refetchInterval: everyMs,
  });
  if (data) return <Group group={data} />;
  if (!error) return <Message title={say('loading')} />;
  return missing.includes(asProblem(error).code) ? (
    <Message title={say('groupUnknown')} how={say('groupUnknownHow')} />
  ) : (
    <Message title={say('noAnswer')} how={say('noAnswerHow')} />
  );
}

function Group({ group }: { group: GroupDay }) {
  const { hall, service, slots, state, people } = group;
  const [first, last] = [slots[0], slots.at(-1)];
  return (
    <Frame hall={hall.name}>
      <main className="group" data-testid="group" data-state={state}>
        <p className="service">
          <Both inline text={service.name} />
        </p>
        <p>
          <Both inline text={say('groupOf', { count: people })} />
        </p>
        {first && last && (
          <p className="day-and-time">
            <Both text={whenText({ ...first, to: last.to })} />
          </p>
        )}
        <StateOf group={group} />
      </main>
    </Frame>
  );
}

function StateOf({ group }: { group: GroupDay }) {
  switch (group.state) {
    case 'held':
    case 'booked':
      return <NotHere group={group} />;
    case 'arrived':
      return <Batches group={group} />;
    case 'cancelled':
      return <Over title="groupCancelled" />;
    case 'expired':
      return <Over title="groupExpired" />;
    case 'no_show':
      return <Over title="groupNoShow" />;
  }
}

function Over({ title }: { title: 'groupCancelled' | 'groupExpired' | 'groupNoShow' }) {
  return (
    <div className="state" role="status">
      <h1>
        <Both text={say(title)} />
      </h1>
      <p className="how">
        <Both text={say('groupOverHow')} />
      </p>
    </div>
  );
}

function NotHere({ group: { code, hall, checkInUntil } }: { group: GroupDay }) {
  const timeZone = useLayout(hall.code)?.hall.timeZone ?? 'Asia/Shanghai';
  return (
    <>
      <h1>
        <Both text={say('notHere')} />
      </h1>
      <p>
        <Both text={say('notHereHow')} />
      </p>
      <ScanCard code={code}>
        <Both inline text={say('groupUntil', { time: hallTime(Date.parse(checkInUntil), timeZone) })} />
      </ScanCard>
      <p className="quiet">
        <Both text={say('lateHow')} />
      </p>
    </>
  );
}
