import type { Actor, Grant } from './actor.js';
import { isWithin } from './may-do.js';

/** What tells whose account it is: of an agency, or of the staff with these grants. */
export interface Belonging {
  readonly agency: string | null;
  readonly grants: readonly Grant[];
}

/**
 * Whether this actor looks after that account: agencies after their own people, administrators of every hall after
 * all, others after those whose roles all lie within their halls. A no is answered as if there were no such account.
 */
export function manages(
  actor: Actor,
  { agency, grants }: Belonging,
  permission: 'staff.read' | 'staff.manage',
): boolean {
  if (actor.kind === 'agency') return agency === actor.agency;
  if (agency !== null)
    return isWithin(actor, permission === 'staff.read' ? 'agencies.read' : 'agencies.manage', null);
  return grants.every(({ hall }) => isWithin(actor, permission, hall));
}
