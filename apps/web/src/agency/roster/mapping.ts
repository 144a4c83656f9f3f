import type { Roster, RosterColumn, RosterColumnsBody, RosterFormat } from '#contracts';

export type FieldCode = RosterFormat['fields'][number]['field'];

/** Below this a guess is a question (A7). */
const sureFrom = 0.9;

/** The column of each field, as it was guessed or chosen; null means that there is none. */
export type Mapping = Readonly<Partial<Record<FieldCode, number | null>>>;

export function guessed(columns: readonly RosterColumn[]): Mapping {
  const led = columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const]));
  return Object.fromEntries(led);
}

/** A column leads to one field only: whoever chooses it takes it away from the field that had it. */
export function choose(mapping: Mapping, field: FieldCode, index: number | null): Mapping {
  const others = Object.entries(mapping).map(([other, column]) => [other, column === index ? null : column]);
  return { ...(index === null ? mapping : (Object.fromEntries(others) as Mapping)), [field]: index };
}

export function missingFields(
  mapping: Mapping,
  format: RosterFormat,
): readonly RosterFormat['fields'][number][] {
  return format.fields.filter(({ field, required }) => required && (mapping[field] ?? null) === null);
}

export function unusedColumns(mapping: Mapping, columns: readonly RosterColumn[]): readonly RosterColumn[] {
  const used = new Set(Object.values(mapping));
  return columns.filter(({ index, header }) => header !== '' && !used.has(index));
}

export function isQuestion({ sure }: RosterColumn): boolean {
  return sure < sureFrom;
}

/** As it is sent: every column says what it leads to. */
export function asBody(mapping: Mapping, columns: Roster['columns']): RosterColumnsBody['mapping'] {
  const fieldOf = new Map(Object.entries(mapping).map(([field, index]) => [index, field as FieldCode]));
  return columns.map(({ index }) => ({ index, field: fieldOf.get(index) ?? null }));
}
