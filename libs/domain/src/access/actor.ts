/** What a member of staff may be, in one hall or in all of them. */
export const staffRoles = ['clerk', 'supervisor', 'manager', 'administrator', 'auditor'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const deviceKinds = ['kiosk', 'board', 'window-display', 'voice'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** A role in the hall with this code, or in every hall. */
export interface Grant {
  readonly role: StaffRole;
  readonly hall: string | null;
}

/** What a person who has signed in still owes before anything else is possible. */
export const signInStages = ['complete', 'second-factor', 'second-factor-set-up', 'new-password'] as const;
export type SignInStage = (typeof signInStages)[number];

/** Nobody has signed in: somebody with a phone, or a page that is open to all. */
export interface PublicActor {
  readonly kind: 'public';
}

export interface DeviceActor {
  readonly kind: 'device';
  readonly id: string;
  readonly device: DeviceKind;
  readonly hall: string;
}

export interface StaffActor {
  readonly kind: 'staff';
  readonly id: string;
  readonly session: string;
  readonly stage: SignInStage;
  readonly grants: readonly Grant[];
}

/** Somebody of a travel agency. Whose data they see follows from here, never from what they ask. */
export interface AgencyActor {
  readonly kind: 'agency';
  readonly id: string;
  readonly session: string;
  readonly stage: SignInStage;
  readonly agency: string;
}

/** What happens by itself. */
export interface SystemActor {
  readonly kind: 'system';
}

export type Actor = PublicActor | DeviceActor | StaffActor | AgencyActor | SystemActor;
export type SignedInActor = StaffActor | AgencyActor;

export const nobody: PublicActor = { kind: 'public' };
export const system: SystemActor = { kind: 'system' };

/** Under which name an actor's presses are remembered. */
export function nameOfActor(actor: Actor): string {
  return 'id' in actor ? actor.id : actor.kind;
}

/** Under which name an actor stands in the audit. */
export function auditNameOf(actor: Actor): string {
  if (!('id' in actor)) return actor.kind;
  return `${actor.kind === 'agency' ? 'agency-user' : actor.kind}:${actor.id}`;
}
