import type { Instant, RetentionClass } from '#domain';
import type { AuditTrail } from './audit-trail.js';
import type { FieldCipher } from './field-cipher.js';

/** A person of whom something is kept, under a key of their own. */
export interface Subject {
  /** A UUID that means nothing elsewhere. */
  readonly id: string;
  readonly kind: RetentionClass;
}

export interface SubjectStore {
  /** The cipher of a person's key, made when something is sealed for them first. Throws `Unreadable` once erased. */
  cipherOf(subject: Subject): Promise<FieldCipher>;
  /** The ciphers of many, by id; who is unknown or erased is left out. */
  ciphers(ids: readonly string[]): Promise<Map<string, FieldCipher>>;
  /** Makes the keys of many new people, who are kept until then. Throws when one of them has a key. */
  makeAll(subjects: readonly Subject[], until: Instant): Promise<Map<string, FieldCipher>>;
  /** Says when a person is to be erased; before that nobody is. */
  keepUntil(id: string, moment: Instant): Promise<void>;
  /** Whose time is over, at most `limit`. */
  due(now: Instant, limit: number): Promise<Subject[]>;
  /** Destroys their keys and empties their fields. What is erased stays so. */
  erase(ids: readonly string[], now: Instant): Promise<void>;
}

/** What a unit of work about people may read and write. */
export interface PersonalStores {
  readonly subjects: SubjectStore;
  readonly audit: AuditTrail;
}

/**
 * One transaction about people and what is known of them, tried again as a whole like `HallUnitOfWork`: `work` may run
 * more than once. Its audit is written with it or not at all.
 */
export abstract class PersonalUnitOfWork {
  /** Throws `Unavailable` when the unit did not commit within its deadline. */
  abstract run<T>(work: (stores: PersonalStores) => Promise<T>): Promise<T>;
}
