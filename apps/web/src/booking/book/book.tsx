import type { HallSummary, ServiceList } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Both } from '../../shared/components/both.js';
import { hallApi } from '../../shared/hall-api.js';
import { goTo, useAddress } from '../../shared/use-address.js';
import { useHalls } from '../../shared/use-hall.js';
import { Frame, Message } from '../frame.js';
import { say } from '../say.js';
import { KeptAppointments } from './kept-appointments.js';
import { PersonStep } from './person-step.js';
import { TimeStep } from './time-step.js';

/** What, when, who: each step stands in the address, except who it is. */
export function Book() {
  const address = useAddress();
  const { data, error } = useHalls();
  if (!data)
    return error ? (
      <Message title={say('noAnswer')} how={say('noAnswerHow')} />
    ) : (
      <Message title={say('loading')} />
    );
  const hall = data.halls.find(({ code }) => code === address.get('hall')) ?? null;
  if (data.halls.length === 0) return <Message title={say('noHall')} />;
  const only = data.halls.length === 1 ? data.halls[0] : null;
  const chosen = hall ?? only;
  return chosen ? <InHall hall={chosen} address={address} /> : <ChooseHall halls={data.halls} />;
}

function ChooseHall({ halls }: { halls: readonly HallSummary[] }) {
  return (
    <Frame>
      <main>
        <KeptAppointments />
        <h1>
          <Both text={say('chooseHall')} />
        </h1>
        <ul className="choices">
          {halls.map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                className="choice"
                data-testid="hall"
                onClick={() => goTo({ hall: code })}
              >
                <Both text={name} />
              </button>
            </li>
          ))}
        </ul>
      </main>
    </Frame>
  );
}

function InHall({ hall, address }: { hall: HallSummary; address: URLSearchParams }) {
  const { data, error } = useQuery({
    queryKey: ['services', hall.code],
    queryFn: () => hallApi.services(hall.code),
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.status === 'error' ? 3_000 : false),
  });
  if (!data)
    return error ? (
      <Message hall={hall.name} title={say('noAnswer')} how={say('noAnswerHow')} />
    ) : (
      <Message hall={hall.name} title={say('loading')} />
    );
  const service = data.services.find(({ code }) => code === address.get('service'));
  if (!service) return <ChooseService hall={hall} list={data} />;
  const asked = { hall, service };
  const slot = Number(address.get('slot')) || null;
  return slot === null ? <TimeStep {...asked} /> : <PersonStep {...asked} slot={slot} />;
}

function ChooseService({ hall, list }: { hall: HallSummary; list: ServiceList }) {
  return (
    <Frame hall={hall.name}>
      <main>
        <KeptAppointments />
        <h1>
          <Both text={say('chooseService')} />
        </h1>
        <ul className="choices" data-testid="services">
          {list.services.map(({ code, name, department }) => (
            <li key={code}>
              <button
                type="button"
                className="choice"
                data-testid="service"
                data-service={code}
                onClick={() => goTo({ hall: hall.code, service: code })}
              >
                <Both text={name} />
                <span className="quiet">
                  <Both inline text={department} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </main>
    </Frame>
  );
}
