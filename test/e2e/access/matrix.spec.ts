import type { Problem } from '#contracts';
import { anyMayDo, deviceKinds, ruleOf, staffRoles, type Actor, type Permission } from '#domain';
import { enrolled, inLanes, press, runHall, signedIn, smallHall, sitting, type RunningHall } from '#testing';
import { routes, type DeclaredRoute } from '../../architecture/declared-routes.js';

jest.setTimeout(300_000);

/** Somebody with a cookie, and who that is to the table. */
interface Caller {
  readonly name: string;
  readonly actor: Actor | undefined;
  readonly cookie: string;
}

const missingId = '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40';
const agencies = ['019a2c5e-8d1f-7c3b-9a55-0000000000a1', '019a2c5e-8d1f-7c3b-9a55-0000000000a2'] as const;

let hall: RunningHall;
let callers: Caller[];

/** Whose sessions must outlive the test: what ends or renews one gets a caller of its own. */
const usesUp = ({ path }: DeclaredRoute) => path.startsWith('session');

async function person(actor: Actor & { kind: 'staff' | 'agency' }, name: string): Promise<Caller> {
  const who = actor.kind === 'staff' ? { grants: actor.grants } : { agency: actor.agency };
  return { name, actor, cookie: (await signedIn(hall.database.source, who)).cookie };
}

function everyPerson(): Promise<Caller>[] {
  const stage = { id: '', session: '', stage: 'complete' } as const;
  const staff = staffRoles.flatMap((role) =>
    ['hall', 'other', null].map((where) =>
      person(
        { kind: 'staff', ...stage, grants: [{ role, hall: where }] },
        `${role} of ${where ?? 'every hall'}`,
      ),
    ),
  );
  const people = agencies.map((agency, nth) =>
    person({ kind: 'agency', ...stage, agency }, `agency ${nth + 1}`),
  );
  return [...staff, ...people];
}

function everyDevice(): Promise<Caller>[] {
  return deviceKinds.flatMap((kind) =>
    ['hall', 'other'].map(async (code) => {
      const { id, cookie } = await enrolled(hall.database.source, { kind, hall: code });
      const actor = { kind: 'device', id, device: kind, hall: code } as const;
      return { name: `${kind} of ${code}`, actor, cookie };
    }),
  );
}

beforeAll(async () => {
  hall = await runHall({ halls: [smallHall(), smallHall({ code: 'other' })], apps: ['ticketing'] });
  for (const [nth, id] of agencies.entries())
    await hall.database.source.query('INSERT INTO agencies (id, name, created_at) VALUES (?, ?, NOW(3))', [
      id,
      `旅行社 ${nth + 1}`,
    ]);
  callers = [
    { name: 'nobody', actor: undefined, cookie: '' },
    ...(await Promise.all(everyDevice())),
    ...(await Promise.all(everyPerson())),
  ];
}, 120_000);
afterAll(() => hall?.close());

/** The address of a route, with ids that exist nowhere unless told otherwise. */
function addressOf({ path }: DeclaredRoute, id = missingId): string {
  const parts: Record<string, string> = {
    hall: 'hall',
    window: '1',
    zone: 'A',
    id,
    code: '0000000000000',
    action: path.startsWith('tickets') ? 'cancel' : 'start',
  };
  return `/api/v1/${path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? name)}`;
}

/** Good content where a wrong one would be noticed before the id. */
const contents: Readonly<Record<string, object>> = {
  'staff/:id/grants': { grants: [{ role: 'clerk', hall: 'hall' }] },
  'agencies/:id/users': { userName: 'wang.fang', displayName: '王芳' },
};

function call({ verb, path }: DeclaredRoute, address: string, cookie: string) {
  const headers = { cookie, 'idempotency-key': press().key, 'paihao-sitting': sitting };
  const body = verb === 'Get' ? undefined : JSON.stringify(contents[path] ?? {});
  return hall.api.send<Problem>(verb.toUpperCase(), address, headers, body);
}

const permissionOf = ({ permission }: DeclaredRoute) => permission as Permission;

/** What the guard must say; undefined when it lets the caller in. */
function expected(route: DeclaredRoute, { actor }: Caller): string | undefined {
  const inHall = route.path.includes(':hall') ? 'hall' : undefined;
  const decision = anyMayDo(actor ? [actor] : [], permissionOf(route), inHall);
  return decision.accepted ? undefined : decision.code;
}

describe('The interface', () => {
  it('has exactly the routes that this matrix knows, and no way in that was not asked for', async () => {
    const { body } = await hall.api.send<{ paths: Record<string, object> }>('GET', '/api/openapi.json');
    const served = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((verb) => `${verb} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const outsideDemo = routes.filter(({ permission }) => !/^(demo|provider)\./.test(permission ?? ''));
    const declared = outsideDemo.map(({ verb, path }) => `${verb.toLowerCase()} /api/v1/${path}`);
    expect(declared.sort()).toEqual(served.sort());
  });

  it('answers every role on every route as the table says', async () => {
    const wrong: string[] = [];
    const pairs = routes.flatMap((route) => callers.map((caller) => ({ route, caller })));
    await inLanes(pairs.length, 16, async (index) => {
      const pair = pairs[index];
      if (!pair) return;
      const { route, caller } = pair;
      const isPerson = caller.actor?.kind === 'staff' || caller.actor?.kind === 'agency';
      const { cookie } = usesUp(route) && isPerson ? await person(caller.actor, caller.name) : caller;
      const answer = await call(route, addressOf(route), cookie);
      const refusal = /^access\./.test(answer.body.code) ? answer.body.code : undefined;
      if (refusal !== expected(route, caller) || answer.status >= 500)
        wrong.push(`${route.verb} ${route.path} by ${caller.name}: ${answer.status} ${answer.body.code}`);
    });
    expect(wrong).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1_000);
  });

  it.each(routes.filter((route) => !ruleOf(permissionOf(route)).public))(
    'lets nobody in without credentials: $verb $path',
    async (route) => {
      const answer = await call(route, addressOf(route), '');
      expect(answer).toMatchObject({ status: 401, body: { code: 'access.sign-in-needed' } });
    },
  );
});

describe('What belongs to others', () => {
  const withId = routes.filter(({ path }) => path.includes(':id'));

  it.each(withId)('is answered like what does not exist: $verb $path', async (route) => {
    const source = hall.database.source;
    const foreigner = await signedIn(source, { agency: agencies[1] });
    const clerkElsewhere = await signedIn(source, { grants: [{ role: 'clerk', hall: 'other' }] });
    const kioskElsewhere = await enrolled(source, { kind: 'kiosk', hall: 'other' });
    const ids = [
      foreigner.id,
      foreigner.session,
      clerkElsewhere.id,
      clerkElsewhere.session,
      kioskElsewhere.id,
    ];
    // Those whose scope ends before these things: an agency, and everybody with roles in one hall only.
    const near = callers.filter(
      (caller) => expected(route, caller) === undefined && /agency 1|of hall$/.test(caller.name),
    );
    for (const caller of near) {
      const missing = await call(route, addressOf(route), caller.cookie);
      for (const id of ids) {
        const foreign = await call(route, addressOf(route, id), caller.cookie);
        expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
        expect(foreign.status).toBe(missing.status);
      }
    }
  });

  it('has stayed as it was', async () => {
    const [row] = await hall.database.source.query<{ closed: number; revoked: number }[]>(
      `SELECT (SELECT COUNT(*) FROM accounts WHERE closed_at IS NOT NULL) AS closed,
              (SELECT COUNT(*) FROM devices WHERE revoked_at IS NOT NULL) AS revoked`,
    );
    expect(row).toEqual({ closed: 0, revoked: 0 });
  });
});
