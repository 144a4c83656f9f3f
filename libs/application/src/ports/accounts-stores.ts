import type { Attempts, DeviceKind, Grant, Instant } from '#domain';
import type { AuditTrail } from './audit-trail.js';

/**
 * Everything that a unit of work on accounts may read and write. Rows that are read here are locked until the commit;
 * what is written reaches the database before the next read or the commit.
 */
export interface AccountsStores {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly factors: SecondFactorStore;
  readonly attempts: AttemptStore;
  readonly devices: DeviceStore;
  readonly agencies: AgencyStore;
  readonly answers: AccountAnswerStore;
  readonly audit: AuditTrail;
}

/** Somebody who can sign in: of the staff, with grants; or of an agency, without. */
export interface Account {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly agency: string | null;
  readonly grants: readonly Grant[];
  readonly mustChangePassword: boolean;
  readonly hasFactor: boolean;
  readonly closedAt: Instant | null;
  readonly createdAt: Instant;
}

export interface AccountStore {
  find(id: string): Promise<Account | undefined>;
  /** Also of closed accounts: a name is never given twice. */
  named(userName: string): Promise<(Account & { readonly passwordHash: string }) | undefined>;
  add(account: Omit<Account, 'hasFactor' | 'closedAt'>, passwordHash: string): void;
  passwordHash(id: string): Promise<string | undefined>;
  setPassword(id: string, passwordHash: string, mustChange: boolean): void;
  setGrants(id: string, grants: readonly Grant[]): void;
  close(id: string, at: Instant): void;
  /** Open accounts with the role of administrator in every hall. */
  administrators(): Promise<string[]>;
  /** The first of the named halls that does not exist. */
  missingHall(grants: readonly Grant[]): Promise<string | undefined>;
}

export interface Session {
  readonly id: string;
  readonly account: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant;
  readonly endsAt: Instant;
  readonly passedFactor: boolean;
  /** What the browser says it is, shortened: for the list of one's own sessions. */
  readonly browser: string;
}

export interface SessionStore {
  add(session: Session, tokenDigest: string): void;
  find(id: string): Promise<Session | undefined>;
  /** The session goes on under another token. */
  renew(id: string, tokenDigest: string, passedFactor: boolean): void;
  end(id: string): void;
  endOthers(account: string, keep: string | null): void;
}

export interface SecondFactor {
  readonly sealedSecret: string;
  /** Before somebody has shown a first code, it protects nothing. */
  readonly confirmed: boolean;
  /** The time step of the last code that was taken: none is taken twice. */
  readonly lastStep: number;
}

export interface SecondFactorStore {
  find(account: string): Promise<SecondFactor | undefined>;
  save(account: string, factor: SecondFactor): void;
  /** Replaces all recovery codes; they are kept as digests. */
  setRecoveryCodes(account: string, digests: readonly string[]): void;
  /** True when it was there; it is used up then. */
  useRecoveryCode(account: string, digest: string): Promise<boolean>;
  remove(account: string): void;
}

/** Wrong attempts by subject: an account name or an address, as a digest. */
export interface AttemptStore {
  find(subject: string): Promise<Attempts | undefined>;
  save(subject: string, attempts: Attempts): void;
  forget(subject: string): void;
}

/** A device that asks to be let in, as long as its code is on its screen. */
export interface Enrolment {
  readonly kind: DeviceKind;
  /** The hall that it would like, as its page was opened. */
  readonly hall: string | null;
  readonly code: string;
  readonly endsAt: Instant;
  /** Set when an administrator has confirmed it. */
  readonly device: string | null;
}

export interface Device {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly hall: string;
  readonly name: string;
  readonly zone: string | null;
  readonly window: number | null;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface DeviceStore {
  ask(enrolment: Omit<Enrolment, 'device'>, secretDigest: string): void;
  byCode(code: string): Promise<Enrolment | undefined>;
  bySecret(secretDigest: string): Promise<Enrolment | undefined>;
  /** Forgets what had ended before `now`. */
  forgetEnrolments(now: Instant): void;
  confirm(code: string, device: Device): void;
  find(id: string): Promise<Device | undefined>;
  /** From now on this is the credential of the device. */
  setCredential(id: string, tokenDigest: string): void;
  revoke(id: string, at: Instant): void;
}

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
}

export interface AgencyStore {
  find(id: string): Promise<Agency | undefined>;
  named(name: string): Promise<Agency | undefined>;
  add(agency: Agency): void;
}

/** An answer to a press on accounts. What is remembered holds no secret: a first password is shown once. */
export interface AccountAnswer {
  readonly actor: string;
  readonly action: string;
  readonly key: string;
  /** Digest of what was asked, to tell a retry from a key used twice. */
  readonly asked: string;
  readonly answer: unknown;
}

export interface AccountAnswerStore {
  find(press: Pick<AccountAnswer, 'actor' | 'action' | 'key'>): Promise<AccountAnswer | undefined>;
  add(answer: AccountAnswer): void;
}
