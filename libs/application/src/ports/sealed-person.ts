import type { DocumentKind, IdentityDocument, Person, RetentionClass } from '#domain';
import type { FieldCipher } from './field-cipher.js';
import type { Subject } from './personal-unit-of-work.js';

/** Somebody as an appointment keeps them: readable with their own key only, found by a keyed digest. */
export interface SealedPerson {
  readonly subject: Subject;
  /** The person's new key, sealed; `null` when the key is kept already. */
  readonly keySealed: string | null;
  /** 32 bytes, the same for the same document. */
  readonly index: Buffer;
  readonly documentKind: DocumentKind;
  readonly nameSealed: string;
  readonly documentSealed: string;
  readonly phoneSealed: string | null;
}

/** Seals people for appointments. Done before a transaction begins, so that no lock waits for it. */
export abstract class PersonSealer {
  /** Under a new key. The seals are bound to the appointment with this id. */
  abstract seal(appointmentId: string, person: Person, kind: RetentionClass): SealedPerson;
  /** Under a key that is kept already. */
  abstract sealUnder(
    cipher: FieldCipher,
    subject: Subject,
    appointment: { readonly id: string; readonly person: Person },
  ): SealedPerson;
  /** By what somebody with this document is found. */
  abstract indexOf(document: IdentityDocument): Buffer;
  /** A keyed digest by which a retry is told from another wish, without keeping what was wished. */
  abstract digestOf(wish: unknown): string;
}
