import { Injectable } from '@nestjs/common';
import {
  DataKeys,
  FieldCipher,
  Ids,
  PersonSealer,
  type SealedPerson,
  type Subject,
} from '#application/ports';
import { documentText, type IdentityDocument, type Person, type RetentionClass } from '#domain';
import { keyPlace } from '../person/sql-subject.store.js';
import { SealedFields } from '../person/sealed-fields.js';

/** The sealed fields of an appointment that it always has, and the one that it may have. */
export const personFields = new SealedFields('appointments', ['name', 'document']);
const phoneField = new SealedFields('appointments', ['phone']);

@Injectable()
export class KeyedPersonSealer extends PersonSealer {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly dataKeys: DataKeys,
    private readonly ids: Ids,
  ) {
    super();
  }

  seal(appointmentId: string, person: Person, kind: RetentionClass): SealedPerson {
    const subject = { id: this.ids.recordId(), kind };
    const key = this.dataKeys.make();
    const own = this.dataKeys.cipherOf(subject.id, key);
    const keySealed = this.cipher.seal(key, keyPlace(subject.id));
    return { ...this.sealUnder(own, subject, { id: appointmentId, person }), keySealed };
  }

  sealUnder(
    cipher: FieldCipher,
    subject: Subject,
    { id, person }: { readonly id: string; readonly person: Person },
  ): SealedPerson {
    const { name, document, phone } = person;
    const sealed = personFields.seal(cipher, id, { name, document: document.number });
    const sealedPhone = phone === undefined ? {} : phoneField.seal(cipher, id, { phone });
    return {
      subject,
      keySealed: null,
      index: this.indexOf(document),
      documentKind: document.kind,
      nameSealed: sealed['name_sealed'] ?? '',
      documentSealed: sealed['document_sealed'] ?? '',
      phoneSealed: sealedPhone['phone_sealed'] ?? null,
    };
  }

  indexOf(document: IdentityDocument): Buffer {
    return this.cipher.index(documentText(document), 'person');
  }

  digestOf(wish: unknown): string {
    return this.cipher.index(JSON.stringify(wish), 'wish').toString('hex');
  }
}
