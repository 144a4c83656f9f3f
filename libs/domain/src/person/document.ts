/** Papers by which somebody books and is known again. */
export const documentKinds = [
  'identity-card',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-residence',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface IdentityDocument {
  readonly kind: DocumentKind;
  readonly number: string;
}

/** The number as it stands on the document: half width, upper case, without the blanks and dashes that people add. */
export function documentNumber(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s\p{C}‐-―-]/gu, '')
    .toUpperCase();
}

const forms: Readonly<Record<DocumentKind, RegExp>> = {
  'identity-card': /^[1-9]\d{16}[\dX]$/,
  // Of any country: 5 to 15 letters and digits with at least one digit (ICAO 9303 has 9, some countries more).
  passport: /^(?=.*\d)[A-Z0-9]{5,15}$/,
  // Of people from there (H, M), and of people who go there (C, CA …, older W).
  'hk-macao-permit': /^([HM]\d{8}(\d{2})?|C[A-Z]?\d{7,8}|W\d{8})$/,
  // Of people from there, and of people who go there (L, older T).
  'taiwan-permit': /^(\d{8}(\d{2})?|[LT]\d{8})$/,
  // The card of 2017, and the one of 2023 with the 18 digits of a citizen's.
  'foreign-residence': /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
};

/** Whether a number has the form that such documents have, whatever its check digit. */
export function hasForm({ kind, number }: IdentityDocument): boolean {
  return forms[kind].test(number);
}

/** Whether a number can be one of such a document. Expects it as `documentNumber` gives it. */
export function isDocument({ kind, number }: IdentityDocument): boolean {
  if (!hasForm({ kind, number })) return false;
  return number.length === 18 ? hasCheckDigit(number) && isBirthDate(number.slice(6, 14)) : true;
}

const checkDigits = '10X98765432';

/** The last character of 18 follows from the others (GB 11643, ISO 7064 MOD 11-2). */
export function hasCheckDigit(number: string): boolean {
  const sum = Array.from(number.slice(0, 17)).reduce((left, digit) => ((left + Number(digit)) * 2) % 11, 0);
  return checkDigits[sum % 11] === number[17];
}

/** `YYYYMMDD` that is in the calendar, and no earlier than anybody alive. */
function isBirthDate(digits: string): boolean {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) && digits >= '19000101';
}

/** Under which text somebody is looked up: the same document is the same person. */
export function documentText({ kind, number }: IdentityDocument): string {
  return `${kind}:${documentNumber(number)}`;
}
