import type { AccountCreated, AgencyView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accessApi } from '../shared/access-api.js';
import { usePick } from '../shared/language.js';
import { CardForm, Field, Nothing } from './fields.js';
import { FirstPassword } from './first-password.js';
import { say } from './say.js';
import { useDoing } from '../shared/use-doing.js';

/** Travel agencies and who may sign in for them. */
export function Agencies() {
  const { data } = useQuery({ queryKey: ['agencies'], queryFn: accessApi.agencies });
  const doing = useDoing();
  return (
    <div className="columns">
      <CardForm
        {...{ doing }}
        title={say('newAgency')}
        button={say('create')}
        send={({ name = '' }) => accessApi.createAgency(name)}
      >
        <Field label={say('agencyName')} name="name" maxLength={80} required />
      </CardForm>
      <div className="stack">
        {data?.agencies.length === 0 && <Nothing />}
        {data?.agencies.map((agency) => (
          <AgencyCard key={agency.id} agency={agency} />
        ))}
      </div>
    </div>
  );
}

function AgencyCard({ agency: { id, name } }: { agency: AgencyView }) {
  const doing = useDoing();
  const pick = usePick();
  const [created, setCreated] = useState<AccountCreated | null>(null);
  const { data } = useQuery({ queryKey: ['agency-users', id], queryFn: () => accessApi.agencyUsers(id) });
  return (
    <section className="card" data-testid="agency" data-name={name}>
      <h2>{name}</h2>
      <ul className="people" aria-label={pick(say('users'))}>
        {data?.accounts.map(({ id: user, displayName, userName }) => (
          <li key={user}>
            {displayName} <small>{userName}</small>
          </li>
        ))}
      </ul>
      {created && <FirstPassword created={created} close={() => setCreated(null)} />}
      <CardForm
        {...{ doing }}
        title={say('newUser')}
        button={say('create')}
        send={async ({ userName = '', displayName = '' }) =>
          setCreated(await accessApi.createAgencyUser(id, { userName: userName.toLowerCase(), displayName }))
        }
      >
        <Field label={say('displayName')} name="displayName" maxLength={60} required />
        <Field label={say('userName')} name="userName" maxLength={40} required />
      </CardForm>
    </section>
  );
}
