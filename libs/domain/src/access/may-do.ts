import { accept, refuse, type Decision, type RefusalCode } from '../shared/decision.js';
import { ruleOf, type AccessRule, type Permission } from './access-table.js';
import { nobody, type Actor, type Grant, type SignInStage } from './actor.js';

/** What somebody is told who still owes a step of signing in. */
const owed: Readonly<Record<Exclude<SignInStage, 'complete'>, RefusalCode>> = {
  'second-factor': 'access.second-factor-needed',
  'second-factor-set-up': 'access.second-factor-needed',
  'new-password': 'access.password-change-needed',
};

/**
 * May this actor do this (in this hall)? Without a hall, where the rule asks for one, the answer is about somewhere at
 * all: whoever then looks things up narrows them down with `isWithin`.
 */
export function mayDo(actor: Actor, permission: Permission, hall?: string): Decision<Actor> {
  const rule = ruleOf(permission);
  if (rule.public) return accept(actor);
  if (actor.kind === 'public') return refuse('access.sign-in-needed');
  if ('stage' in actor && actor.stage !== 'complete' && !rule.unfinished) return refuse(owed[actor.stage]);
  return isNamed(rule, actor, hall) ? accept(actor) : refuse('access.denied');
}

/**
 * A request may come with several credentials: a browser in a demo is a kiosk and a clerk at once. The first actor who
 * may do it does it; when none may, the refusal that brings one further is told.
 */
export function anyMayDo(actors: readonly Actor[], permission: Permission, hall?: string): Decision<Actor> {
  const decisions = [...actors, nobody].map((actor) => mayDo(actor, permission, hall));
  const accepted = decisions.find((decision) => decision.accepted);
  return accepted ?? mostTelling(decisions);
}

/** The actor's halls for this permission: `null` means every hall. */
export function scopeOf(actor: Actor, permission: Permission): readonly string[] | null {
  if (actor.kind === 'device') return [actor.hall];
  if (actor.kind !== 'staff') return [];
  const grants = grantsFor(ruleOf(permission), actor.grants);
  return grants.some(({ hall }) => hall === null) ? null : grants.flatMap(({ hall }) => hall ?? []);
}

/** Whether something that belongs to `hall` (`null`: to every hall) lies within the actor's halls. */
export function isWithin(actor: Actor, permission: Permission, hall: string | null): boolean {
  const scope = scopeOf(actor, permission);
  return scope === null || (hall !== null && scope.includes(hall));
}

function isNamed(rule: AccessRule, actor: Actor, hall: string | undefined): boolean {
  switch (actor.kind) {
    case 'device':
      return rule.devices?.includes(actor.device) === true && (hall === undefined || hall === actor.hall);
    case 'staff':
      return grantsFor(rule, actor.grants).some((grant) => covers(rule, grant, hall));
    case 'agency':
      return rule.agency === true;
    case 'system':
      return rule.system === true;
    case 'public':
      return false;
  }
}

function grantsFor(rule: AccessRule, grants: readonly Grant[]): Grant[] {
  return grants.filter(({ role }) => rule.staff?.includes(role));
}

function covers(rule: AccessRule, grant: Grant, hall: string | undefined): boolean {
  if (grant.hall === null) return true;
  return rule.where !== 'every-hall' && (hall === undefined || hall === grant.hall);
}

/** "Give the second factor" helps more than "you may not", and that more than "sign in" to who has signed in. */
function mostTelling(decisions: readonly Decision<Actor>[]): Decision<Actor> {
  const order: readonly RefusalCode[] = [...Object.values(owed), 'access.denied', 'access.sign-in-needed'];
  const refused = decisions.flatMap((decision) => (decision.accepted ? [] : [decision]));
  refused.sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
  return refused[0] ?? refuse('access.sign-in-needed');
}
