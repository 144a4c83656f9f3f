import type { Grant, StaffRole, SignInStage } from './actor.js';

/** Roles that direct others, give roles, or read what others did: a stolen password alone must not be enough. */
const guardedRoles: readonly StaffRole[] = ['supervisor', 'administrator', 'auditor'];

interface SignedIn {
  readonly grants: readonly Grant[];
  readonly mustChangePassword: boolean;
  /** The account has a second factor, and this session has shown it. */
  readonly hasFactor: boolean;
  readonly passedFactor: boolean;
}

/** What is still owed. `asksForFactor` is false in a demo, where nobody has a phone at hand for each of six roles. */
export function signInStageOf(person: SignedIn, asksForFactor: boolean): SignInStage {
  if (person.hasFactor && !person.passedFactor) return 'second-factor';
  if (person.mustChangePassword) return 'new-password';
  if (asksForFactor && !person.hasFactor && needsFactor(person.grants)) return 'second-factor-set-up';
  return 'complete';
}

function needsFactor(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => guardedRoles.includes(role));
}
