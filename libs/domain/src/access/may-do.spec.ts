import { accessTable, permissions, ruleOf, type Permission } from './access-table.js';
import { deviceKinds, nobody, staffRoles, system, type Actor, type Grant, type StaffRole } from './actor.js';
import { manages } from './manages.js';
import { anyMayDo, isWithin, mayDo, scopeOf } from './may-do.js';

const staff = (grants: readonly Grant[], stage: 'complete' | 'second-factor' | 'new-password' = 'complete') =>
  ({ kind: 'staff', id: 'a', session: 's', stage, grants }) satisfies Actor;
const as = (role: StaffRole, hall: string | null = 'center') => staff([{ role, hall }]);
const agency = { kind: 'agency', id: 'u', session: 's', stage: 'complete', agency: 'x' } satisfies Actor;
const device = (kind: (typeof deviceKinds)[number], hall = 'center') =>
  ({ kind: 'device', id: 'd', device: kind, hall }) satisfies Actor;

const code = (actor: Actor, permission: Permission, hall?: string) => {
  const decision = mayDo(actor, permission, hall);
  return decision.accepted ? 'yes' : decision.code;
};

const everybody: Actor[] = [
  ...staffRoles.map((role) => as(role)),
  ...deviceKinds.map((kind) => device(kind)),
  agency,
];

describe('Nobody', () => {
  it.each(permissions.filter((permission) => !ruleOf(permission).public))(
    'has to sign in first for %s',
    (permission) => {
      expect(code(nobody, permission, 'center')).toBe('access.sign-in-needed');
    },
  );

  it('may follow a ticket by its code', () => {
    expect(code(nobody, 'tickets.follow')).toBe('yes');
  });
});

describe('A kiosk', () => {
  it('gives out numbers in its own hall and nowhere else', () => {
    expect(code(device('kiosk'), 'tickets.issue', 'center')).toBe('yes');
    expect(code(device('kiosk'), 'tickets.issue', 'jingang')).toBe('access.denied');
  });

  it('does nothing else beside looking', () => {
    const may = permissions.filter((permission) => code(device('kiosk'), permission, 'center') === 'yes');
    const own = may.filter((permission) => !ruleOf(permission).public);
    expect(own).toEqual(['tickets.issue', 'board.watch', 'device.own']);
  });
});

it.each([
  ['window-display', []],
  ['board', ['voice.read']],
  ['voice', ['voice.read', 'voice.speak']],
] as const)('a %s watches, and beyond that only what it is for', (kind, more) => {
  const may = permissions.filter((permission) => code(device(kind), permission, 'center') === 'yes');
  expect(may.filter((permission) => !ruleOf(permission).public)).toEqual([
    'board.watch',
    'screens.report',
    ...more,
    'device.own',
  ]);
});

describe('A clerk', () => {
  it('works at windows of the granted hall only', () => {
    expect(code(as('clerk'), 'windows.work', 'center')).toBe('yes');
    expect(code(as('clerk'), 'windows.work', 'jingang')).toBe('access.denied');
  });

  it('directs nobody and gives no roles', () => {
    expect(code(as('clerk'), 'hall.direct', 'center')).toBe('access.denied');
    expect(code(as('clerk'), 'staff.manage')).toBe('access.denied');
  });

  it('of one hall who supervises another has each role where it was given', () => {
    const both = staff([
      { role: 'clerk', hall: 'center' },
      { role: 'supervisor', hall: 'jingang' },
    ]);
    expect(code(both, 'hall.direct', 'jingang')).toBe('yes');
    expect(code(both, 'hall.direct', 'center')).toBe('access.denied');
    expect(code(both, 'windows.work', 'center')).toBe('yes');
  });
});

describe('A role in every hall', () => {
  it('covers each of them', () => {
    expect(code(as('supervisor', null), 'hall.direct', 'jingang')).toBe('yes');
    expect(scopeOf(as('supervisor', null), 'hall.direct')).toBeNull();
  });

  it('is needed for what belongs to no hall', () => {
    expect(code(as('administrator'), 'agencies.manage')).toBe('access.denied');
    expect(code(as('administrator', null), 'agencies.manage')).toBe('yes');
    expect(isWithin(as('administrator'), 'agencies.manage', null)).toBe(false);
  });
});

describe('Somebody who still owes a step of signing in', () => {
  it.each([
    ['second-factor', 'access.second-factor-needed'],
    ['new-password', 'access.password-change-needed'],
  ] as const)('(%s) is told so, and may only get there', (stage, refusal) => {
    const owing = staff([{ role: 'clerk', hall: null }], stage);
    const may = permissions.filter((permission) => code(owing, permission, 'center') === 'yes');
    expect(may.filter((permission) => !ruleOf(permission).public)).toEqual(['session.own']);
    expect(code(owing, 'windows.work', 'center')).toBe(refusal);
  });
});

describe('An agency', () => {
  it('sees its own, and nothing of the hall beyond what is public', () => {
    const may = permissions.filter((permission) => code(agency, permission, 'center') === 'yes');
    expect(may.filter((permission) => !ruleOf(permission).public)).toEqual([
      'groups.book',
      'session.own',
      'session.others',
      'agency.own',
      'rosters.own',
    ]);
  });

  it('looks after its own people only', () => {
    expect(manages(agency, { agency: 'x', grants: [] }, 'staff.manage')).toBe(true);
    expect(manages(agency, { agency: 'y', grants: [] }, 'staff.manage')).toBe(false);
    expect(manages(agency, { agency: null, grants: [] }, 'staff.manage')).toBe(false);
  });
});

describe('The system', () => {
  const jobs = permissions.filter((permission) => ruleOf(permission).system);

  it.each(jobs)('alone does %s', (permission) => {
    expect(code(system, permission)).toBe('yes');
    expect(everybody.map((actor) => code(actor, permission, 'center'))).toEqual(
      everybody.map(() => 'access.denied'),
    );
  });

  it('does nothing that people do', () => {
    expect(code(system, 'windows.work', 'center')).toBe('access.denied');
  });
});

describe('A browser with several credentials', () => {
  it('does what any of them may', () => {
    const decision = anyMayDo([as('clerk'), device('kiosk')], 'tickets.issue', 'center');
    expect(decision).toMatchObject({ accepted: true, value: { kind: 'staff' } });
    expect(anyMayDo([agency, device('kiosk')], 'tickets.issue', 'center')).toMatchObject({
      value: { kind: 'device' },
    });
  });

  it('is told what brings it further', () => {
    const owing = staff([{ role: 'supervisor', hall: null }], 'second-factor');
    expect(anyMayDo([device('kiosk'), owing], 'hall.direct', 'center')).toMatchObject({
      code: 'access.second-factor-needed',
    });
    expect(anyMayDo([device('kiosk')], 'hall.direct', 'center')).toMatchObject({ code: 'access.denied' });
    expect(anyMayDo([], 'hall.direct', 'center')).toMatchObject({ code: 'access.sign-in-needed' });
  });
});

describe('An administrator of one hall', () => {
  const here = as('administrator');

  it('looks after those whose roles all lie there', () => {
    const clerkHere = { agency: null, grants: [{ role: 'clerk', hall: 'center' }] } as const;
    const alsoThere = {
      agency: null,
      grants: [...clerkHere.grants, { role: 'clerk', hall: 'jingang' }],
    } as const;
    const everywhere = { agency: null, grants: [{ role: 'administrator', hall: null }] } as const;
    expect(manages(here, clerkHere, 'staff.manage')).toBe(true);
    expect(manages(here, alsoThere, 'staff.manage')).toBe(false);
    expect(manages(here, everywhere, 'staff.manage')).toBe(false);
    expect(manages(here, { agency: 'x', grants: [] }, 'staff.manage')).toBe(false);
  });
});

it('the table gives nothing to everybody by an empty rule', () => {
  const empty = Object.entries(accessTable).filter(([, rule]) => {
    const named = ['public', 'devices', 'staff', 'agency', 'system'].some((who) => who in rule);
    return !named;
  });
  expect(empty).toEqual([]);
});
