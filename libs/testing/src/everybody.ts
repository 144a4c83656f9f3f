import type { DataSource } from 'typeorm';
import type { AccountsStores, Device } from '#application/ports';
import { sessionLastsMs, staffRoles, type DeviceKind, type Grant } from '#domain';
import { SqlAccountsUnitOfWork } from '#persistence';
import { Cookies, digestOf, RandomIds, RandomSecrets, SystemClock } from '#platform';
import { testSealing } from './secrets.js';

const secrets = new RandomSecrets();
const ids = new RandomIds();
const clock = new SystemClock();

/** The header that a browser of this run would send with these credentials. */
export function cookieOf({ session, device }: { session?: string; device?: string }): string {
  const cookies = new Cookies(true);
  const pair = (kind: 'session' | 'device', token?: string) =>
    token ? [`${cookies.nameOf(kind)}=${token}`] : [];
  return [...pair('session', session), ...pair('device', device)].join('; ');
}

/** A password that no test has to remember the hash of. */
export const testPassword = 'correct horse battery staple';

interface Person {
  readonly userName?: string;
  readonly grants?: readonly Grant[];
  readonly agency?: string;
  /** What is stored of the password; nothing that anybody could sign in with, unless a test says so. */
  readonly passwordHash?: string;
  readonly mustChangePassword?: boolean;
  /** With the secret of an authenticator, the account has a second factor. */
  readonly factor?: string;
  readonly passedFactor?: boolean;
  readonly token?: string;
}

export interface SignedInPerson {
  readonly id: string;
  readonly session: string;
  readonly userName: string;
  readonly cookie: string;
}

/** Somebody with an account and a session, as if all steps of signing in were done. */
export function signedIn(source: DataSource, person: Person): Promise<SignedInPerson> {
  const { grants = [], agency = null, factor = 'JBSWY3DPEHPK3PXP', token = secrets.token() } = person;
  const [id, session] = [ids.recordId(), ids.recordId()];
  const userName = person.userName ?? `test.${id.slice(-12)}`;
  const now = clock.now();
  return new SqlAccountsUnitOfWork(source, clock).run(async ({ accounts, sessions, factors }) => {
    const { mustChangePassword = false, passedFactor = true, passwordHash = 'nothing' } = person;
    const account = {
      id,
      userName,
      displayName: userName,
      agency,
      grants,
      mustChangePassword,
      createdAt: now,
    };
    accounts.add(account, passwordHash);
    const sealedSecret = testSealing.cipher.seal(factor, `second_factors.secret_sealed.${id}`);
    if (factor) factors.save(id, { sealedSecret, confirmed: true, lastStep: 0 });
    const times = { createdAt: now, lastUsedAt: now, endsAt: now + sessionLastsMs };
    sessions.add({ id: session, account: id, ...times, passedFactor, browser: 'test' }, digestOf(token));
    return { id, session, userName, cookie: cookieOf({ session: token }) };
  });
}

interface NewDevice {
  readonly kind: DeviceKind;
  readonly hall: string;
  readonly token?: string;
}

/** A device that was confirmed and has its credential. */
export function enrolled(
  source: DataSource,
  { kind, hall, token = secrets.token() }: NewDevice,
): Promise<{ readonly id: string; readonly token: string; readonly cookie: string }> {
  const [id, code] = [ids.recordId(), secrets.code(8)];
  const now = clock.now();
  const device: Device = {
    ...{ id, kind, hall, name: `test ${kind}`, zone: null, window: null },
    ...{ createdAt: now, revokedAt: null },
  };
  return new SqlAccountsUnitOfWork(source, clock).run(async ({ devices }: AccountsStores) => {
    devices.ask({ kind, hall, code, endsAt: now }, digestOf(secrets.token()));
    devices.confirm(code, device);
    devices.setCredential(id, digestOf(token));
    return { id, token, cookie: cookieOf({ device: token }) };
  });
}

/** By the environment the processes of a crowd or a load, which this one starts, are the same person. */
const everybodysToken = (process.env['PAIHAO_TEST_SESSION'] ??= secrets.token());

/** The cookie of one person who may do everything everywhere: for tests that are about something else. */
export const everybody = cookieOf({ session: everybodysToken });

/** Makes the person of `everybody`; every test database has one. */
export async function plantEverybody(source: DataSource): Promise<void> {
  const grants = staffRoles.map((role) => ({ role, hall: null }));
  await signedIn(source, { userName: 'everybody', grants, token: everybodysToken });
}

/** As many devices as one browser may be. */
const boardTokens = (process.env['PAIHAO_TEST_BOARDS'] ??= Array.from({ length: 6 }, () =>
  secrets.token(),
).join('.')).split('.');

/** The cookies of a browser that is everybody, and also a board in each of the halls. */
export const everybodysBrowser = cookieOf({ session: everybodysToken, device: boardTokens.join('.') });

/** Makes the boards of `everybodysBrowser`: what hangs on a wall reports how it is, and people cannot do that. */
export async function plantBoards(source: DataSource, halls: readonly string[]): Promise<void> {
  for (const [index, hall] of halls.slice(0, boardTokens.length).entries())
    await enrolled(source, { kind: 'board', hall, token: boardTokens[index] });
}
