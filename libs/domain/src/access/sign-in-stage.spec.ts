import { staffRoles, type StaffRole } from './actor.js';
import { signInStageOf } from './sign-in-stage.js';

const person = { mustChangePassword: false, hasFactor: false, passedFactor: false };
const of = (role: StaffRole, different: Partial<typeof person> = {}, asksForFactor = true) =>
  signInStageOf({ ...person, grants: [{ role, hall: null }], ...different }, asksForFactor);

it('supervisors, administrators and auditors need a second factor; clerks and managers do not', () => {
  expect(Object.fromEntries(staffRoles.map((role) => [role, of(role)]))).toEqual({
    clerk: 'complete',
    supervisor: 'second-factor-set-up',
    manager: 'complete',
    administrator: 'second-factor-set-up',
    auditor: 'second-factor-set-up',
  });
});

it('in a demo nobody does', () => {
  expect(staffRoles.map((role) => of(role, {}, false))).toEqual(staffRoles.map(() => 'complete'));
});

it('whoever has one shows it first, before the password may be changed', () => {
  const both = { hasFactor: true, mustChangePassword: true };
  expect(of('clerk', both, false)).toBe('second-factor');
  expect(of('clerk', { ...both, passedFactor: true })).toBe('new-password');
  expect(of('supervisor', { hasFactor: true, passedFactor: true })).toBe('complete');
});

it('a first password is changed before a second factor is set up', () => {
  expect(of('supervisor', { mustChangePassword: true })).toBe('new-password');
});
