import type { DataSource } from 'typeorm';
import { UserName } from '#contracts';
import { Argon2Hasher, RandomIds, RandomSecrets, SystemClock } from '#platform';
import { SqlAccountsUnitOfWork } from './sql-accounts-unit-of-work.js';

const firstPasswordLength = 16;

/**
 * Makes the account from which all others are made, and answers its first password, which has to be changed at the
 * first sign-in. Throws when somebody looks after every hall already: then it is they who add people.
 */
export async function createFirstAdministrator(source: DataSource, name: string): Promise<string> {
  const userName = UserName.parse(name);
  const [clock, secrets] = [new SystemClock(), new RandomSecrets()];
  const firstPassword = secrets.code(firstPasswordLength);
  const passwordHash = await new Argon2Hasher().hash(firstPassword);
  await new SqlAccountsUnitOfWork(source, clock).run(async ({ accounts, audit }) => {
    if ((await accounts.administrators()).length > 0)
      throw new Error('there is an administrator of every hall already');
    if (await accounts.named(userName)) throw new Error(`the name ${userName} is taken`);
    const id = new RandomIds().recordId();
    const grants = [{ role: 'administrator', hall: null }] as const;
    const account = { id, userName, displayName: userName, agency: null, grants, createdAt: clock.now() };
    accounts.add({ ...account, mustChangePassword: true }, passwordHash);
    audit.record({ actor: 'operator:command', action: 'account.created', subject: `account:${id}` });
  });
  return firstPassword;
}
