import type { FieldCipher } from '#application/ports';
import { placeOf } from './personal-tables.js';

/** The sealed columns of one table: `name` is kept in `name_sealed`, bound to its row. */
export class SealedFields<Field extends string> {
  constructor(
    private readonly table: string,
    private readonly fields: readonly Field[],
  ) {}

  /** Columns by name, as they are written. */
  seal(
    cipher: FieldCipher,
    key: string | number,
    plain: Readonly<Record<Field, string>>,
  ): Record<string, string> {
    return Object.fromEntries(
      this.fields.map((field) => [columnOf(field), cipher.seal(plain[field], this.place(field, key))]),
    );
  }

  /** Throws `Unreadable` when any of them is not what was written here. */
  open(
    cipher: FieldCipher,
    key: string | number,
    row: Readonly<Record<string, unknown>>,
  ): Record<Field, string> {
    const opened = this.fields.map((field) => {
      const sealed = row[columnOf(field)];
      return [field, cipher.open(typeof sealed === 'string' ? sealed : '', this.place(field, key))];
    });
    return Object.fromEntries(opened) as Record<Field, string>;
  }

  private place(field: Field, key: string | number): string {
    return placeOf(this.table, columnOf(field), key);
  }
}

function columnOf(field: string): string {
  return `${field}_sealed`;
}
