import { chosen } from './choices.js';
import { readDate, type DateOrder } from './dates.js';
import { looksLikeIdentityCard } from './documents.js';
import { fieldCodes, fieldRules, type RosterField } from './fields.js';
import { halfWidth, plainNumber, trimmed } from './writing.js';

/** What a column is taken for, and how sure that is. */
export interface ColumnGuess {
  readonly index: number;
  readonly header: string;
  readonly field: RosterField | null;
  readonly sure: number;
}

/** From here on a guess is taken without asking. */
export const sureEnough = 0.9;

/** What an agency said last time, by header word. */
export type KnownHeaders = Readonly<Record<string, RosterField>>;

const words = fieldCodes.map((field) => {
  const { label, headers } = fieldRules[field];
  return { field, headers: [label.zh, label.en, field, ...headers].map(headerKey) };
});

/** A header without what people put around it: blanks, stars, what stands in brackets, full width. */
export function headerKey(header: string): string {
  return halfWidth(trimmed(header))
    .toLowerCase()
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[\s*:_\-.\/#]/g, '');
}

interface Likeness {
  readonly field: RosterField;
  readonly sure: number;
}

/** How much a header looks like one of the fields. */
export function likenessOf(header: string): Likeness | undefined {
  const key = headerKey(header);
  if (key === '') return undefined;
  const exact = words.find(({ headers }) => headers.includes(key));
  if (exact) return { field: exact.field, sure: 0.95 };
  const within = words
    .flatMap(({ field, headers }) => headers.filter(isTelling).map((word) => ({ field, word })))
    .filter(({ word }) => key.includes(word))
    .sort((one, other) => other.word.length - one.word.length)[0];
  return within && { field: within.field, sure: 0.8 };
}

/** Whether a word within a longer header says anything: `id` stands in many. */
function isTelling(word: string): boolean {
  return /^\p{Script=Han}/u.test(word) ? word.length >= 2 : word.length >= 4;
}

/** Guesses what the columns mean: by header, by content, and by what this agency said last time. */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  known: KnownHeaders = {},
): ColumnGuess[] {
  const width = Math.max(header.length, ...rows.map((row) => row.length), 0);
  const guesses = Array.from({ length: width }, (_, index) => {
    const values = rows.map((row) => trimmed(row[index] ?? '')).filter((value) => value !== '');
    return { index, header: header[index] ?? '', ...guessColumn(header[index] ?? '', values, known) };
  });
  return eachFieldOnce(guesses);
}

function guessColumn(header: string, values: readonly string[], known: KnownHeaders) {
  const said = Object.hasOwn(known, headerKey(header)) ? known[headerKey(header)] : undefined;
  if (said) return { field: said, sure: 0.97 };
  const byHeader = likenessOf(header);
  const byContent = contentOf(values);
  if (!byHeader) return byContent ? { field: byContent, sure: 0.7 } : { field: null, sure: 0 };
  if (byContent === byHeader.field) return { field: byHeader.field, sure: Math.max(byHeader.sure, 0.99) };
  // "ID" over 1, 2, 3 … is a running number.
  if (
    byHeader.field === 'document-number' &&
    values.length > 2 &&
    values.every((value) => /^\d{1,5}$/.test(value))
  )
    return { field: null, sure: 0 };
  return byContent ? { ...byHeader, sure: Math.min(byHeader.sure, 0.6) } : byHeader;
}

const contents: readonly (readonly [RosterField, (value: string) => boolean])[] = [
  ['document-number', (value) => looksLikeIdentityCard(plainNumber(value)) || /^[EG]\d{8}$/i.test(value)],
  ['phone', (value) => /^1[3-9]\d{9}$/.test(plainNumber(value))],
  ['sex', (value) => /^(男|女|male|female|[mf])$/i.test(value)],
  [
    'document-kind',
    (value) => chosen(fieldRules['document-kind'].choices ?? [], value) !== undefined && !/^\d$/.test(value),
  ],
  ['name', (value) => /^\p{Script=Han}{2,4}$/u.test(value)],
];

/** What most values of a column are; a few damaged ones do not hide the rest. */
function contentOf(values: readonly string[]): RosterField | undefined {
  const most = values.length * 0.6;
  return contents.find(
    ([, fits]) => values.length > 0 && values.filter(fits).length >= Math.max(most, 1),
  )?.[0];
}

/** The surest column of a field has it; the others mean nothing until somebody says so. */
function eachFieldOnce(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const best = new Map<RosterField, ColumnGuess>();
  for (const guess of guesses) {
    const before = guess.field && best.get(guess.field);
    if (guess.field && (!before || guess.sure > before.sure)) best.set(guess.field, guess);
  }
  return guesses.map((guess) =>
    guess.field === null || best.get(guess.field) === guess ? guess : { ...guess, field: null, sure: 0 },
  );
}

/** Where one date of a column can be read in one way only, the others are read in that way. */
export function dateOrderOf(values: readonly string[]): DateOrder | 'ask' | undefined {
  const today = '2100-01-01';
  const unclear = values.filter((value) => readDate(value, { today }) === 'ambiguous');
  if (unclear.length === 0) return undefined;
  const clear = values.map((value) =>
    /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s]\d{2,4}$/.exec(halfWidth(value).trim()),
  );
  if (clear.some((found) => Number(found?.[1]) > 12)) return 'day-first';
  return clear.some((found) => Number(found?.[2]) > 12) ? 'month-first' : 'ask';
}
