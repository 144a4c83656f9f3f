import type { AccountCreated, AccountView, StaffRole } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accessApi } from '../shared/access-api.js';
import { Trouble } from '../shared/components/trouble.js';
import { usePick } from '../shared/language.js';
import { useHalls } from '../shared/use-hall.js';
import { CardForm, Choice, Field, Nothing, sure } from './fields.js';
import { FirstPassword } from './first-password.js';
import { say } from './say.js';
import { useDoing, type Doing } from '../shared/use-doing.js';

const roles = [
  'clerk',
  'supervisor',
  'manager',
  'administrator',
  'auditor',
] as const satisfies readonly StaffRole[];

/** Who works here and what they may do. */
export function Staff() {
  const doing = useDoing();
  const { data } = useQuery({ queryKey: ['staff'], queryFn: accessApi.staff });
  const [created, setCreated] = useState<AccountCreated | null>(null);
  return (
    <div className="columns">
      <div className="stack">
        {created && <FirstPassword created={created} close={() => setCreated(null)} />}
        <NewStaff created={setCreated} />
      </div>
      <section className="card list">
        <Trouble problem={doing.problem} />
        {data?.accounts.length === 0 && <Nothing />}
        <table>
          <tbody>
            {data?.accounts.map((account) => (
              <AccountRow key={account.id} account={account} doing={doing} created={setCreated} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function NewStaff({ created }: { created: (account: AccountCreated) => void }) {
  const doing = useDoing();
  const { data } = useHalls();
  const halls = (data?.halls ?? []).map(({ code, name }) => [code, name] as const);
  return (
    <CardForm
      {...{ doing }}
      title={say('newStaff')}
      button={say('create')}
      send={async ({ userName = '', displayName = '', role, hall }) => {
        const grants = [{ role: role as StaffRole, hall: hall || null }];
        created(await accessApi.createStaff({ userName: userName.toLowerCase(), displayName, grants }));
      }}
    >
      <Field label={say('displayName')} name="displayName" maxLength={60} required />
      <Field label={say('userName')} name="userName" maxLength={40} required placeholder="li.na" />
      <Choice label={say('role')} name="role" options={roles.map((role) => [role, say(role)] as const)} />
      <Choice label={say('hall')} name="hall" options={[['', say('everyHall')], ...halls]} />
    </CardForm>
  );
}

interface AccountRowProps {
  readonly account: AccountView;
  readonly doing: Doing;
  readonly created: (account: AccountCreated) => void;
}

function AccountRow({ account, doing, created }: AccountRowProps) {
  const pick = usePick();
  const { id, displayName: name, userName, grants, hasSecondFactor, closedAt } = account;
  const reset = async () => created(await accessApi.resetStaff(id));
  return (
    <tr data-testid="account" data-name={userName}>
      <th scope="row">
        {name} <small>{userName}</small>
      </th>
      <td>
        {grants.map(({ role, hall }) => `${pick(say(role))} · ${hall ?? pick(say('everyHall'))}`).join(' / ')}
      </td>
      <td>{pick(say(closedAt ? 'closed' : hasSecondFactor ? 'factor' : 'noFactor'))}</td>
      <td className="orders">
        {closedAt === null && (
          <>
            <button
              type="button"
              data-testid="reset"
              disabled={doing.busy}
              onClick={() => sure(pick(say('resetSure', { name }))) && doing.run(reset)}
            >
              {pick(say('reset'))}
            </button>
            <button
              type="button"
              data-testid="close"
              disabled={doing.busy}
              onClick={() =>
                sure(pick(say('closeSure', { name }))) && doing.run(() => accessApi.closeStaff(id))
              }
            >
              {pick(say('close'))}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}
