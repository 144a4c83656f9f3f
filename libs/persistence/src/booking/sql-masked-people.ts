import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DataKeys, FieldCipher, MaskedPeople } from '#application/ports';
import { mask, type Appointment, type DocumentKind } from '#domain';
import { keyPlace } from '../person/sql-subject.store.js';
import { reading } from '../unit-of-work/transaction.js';
import { personFields } from './keyed-person-sealer.js';

// A type and not an interface: only those are records.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type PersonRow = {
  readonly key_sealed: string | null;
  readonly name_sealed: string | null;
  readonly document_sealed: string | null;
  readonly document_kind: DocumentKind;
};

const forgotten = '*';

@Injectable()
export class SqlMaskedPeople extends MaskedPeople {
  constructor(
    private readonly source: DataSource,
    private readonly cipher: FieldCipher,
    private readonly dataKeys: DataKeys,
  ) {
    super();
  }

  /** Of somebody who was erased only stars are left. */
  async of({ id, subjectId }: Appointment) {
    const [row] = await reading(this.source).query<PersonRow[]>(
      `SELECT k.key_sealed, a.name_sealed, a.document_sealed, a.document_kind
       FROM appointments a JOIN data_keys k ON k.subject_id = a.subject_id WHERE a.id = ?`,
      [id],
    );
    const kind = row?.document_kind ?? 'identity-card';
    if (!row?.key_sealed || !row.name_sealed) return { name: forgotten, kind, document: forgotten };
    const own = this.dataKeys.cipherOf(subjectId, this.cipher.open(row.key_sealed, keyPlace(subjectId)));
    const { name, document } = personFields.open(own, id, row);
    return { name: mask('name', name), kind, document: mask('identity', document) };
  }
}
