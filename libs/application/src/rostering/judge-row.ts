import type { PersonSealer, StoredRow } from '../ports/index.js';
import {
  checkRow,
  isWarning,
  type DateReading,
  type DocumentKind,
  type FieldCells,
  type FieldValues,
  type Finding,
  type Person,
} from '#domain';

type Judged = Pick<StoredRow, 'state' | 'findings' | 'hasWarning' | 'isFixable' | 'personIndex'>;

/** What the rules say of a row, without a value of it: that is what may be kept beside the sealed cells. */
export function judge(cells: FieldCells, reading: DateReading, sealer: PersonSealer): Judged {
  const { values, findings } = checkRow(cells, reading);
  const errors = findings.filter((finding) => !isWarning(finding));
  const person = errors.length === 0 ? personOf(values) : undefined;
  return {
    state: person ? 'valid' : 'invalid',
    findings: findings.map(withoutFix),
    hasWarning: findings.length > errors.length,
    isFixable: errors.length > 0 && errors.every(({ fix }) => fix !== undefined),
    personIndex: person ? sealer.indexOf(person.document) : null,
  };
}

/** The person that a row without errors is about. */
export function personOf(values: FieldValues): Person | undefined {
  const { name, phone, 'document-kind': kind, 'document-number': number } = values;
  if (!name || !kind || !number) return undefined;
  return { name, phone, document: { kind: kind as DocumentKind, number } };
}

function withoutFix({ field, code, facts }: Finding): Finding {
  return facts ? { field, code, facts } : { field, code };
}
