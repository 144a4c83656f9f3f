/** A table with fields of people: what is sealed under their keys, and by what it is looked up. */
export interface PersonalTable {
  readonly table: string;
  /** The column that names the person. */
  readonly subject: string;
  /** Columns that are emptied when the person is erased; they must allow NULL. */
  readonly columns: readonly string[];
}

/** Every table with fields of people. A column called `…_sealed` or `…_index` that is in no list fails a test. */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'appointments',
    subject: 'subject_id',
    columns: ['name_sealed', 'document_sealed', 'phone_sealed', 'person_index'],
  },
  { table: 'rosters', subject: 'subject_id', columns: ['file_name_sealed'] },
  { table: 'roster_files', subject: 'subject_id', columns: ['bytes_sealed'] },
  { table: 'roster_rows', subject: 'subject_id', columns: ['cells_sealed', 'person_index'] },
];

/** Columns that are sealed under the keys of the service itself, and sealed anew when those change. */
export interface SealedColumn {
  readonly table: string;
  /** The primary key. */
  readonly key: string;
  readonly column: string;
}

export const sealedColumns: readonly SealedColumn[] = [
  { table: 'data_keys', key: 'subject_id', column: 'key_sealed' },
  { table: 'second_factors', key: 'account_id', column: 'secret_sealed' },
];

/** The place of a field, which its seal is bound to. */
export function placeOf(table: string, column: string, key: string | number): string {
  return `${table}.${column}.${key}`;
}
