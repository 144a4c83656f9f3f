import type { DocumentKind } from './choices.js';
import { hasCheckDigit } from './identity-card.js';

interface DocumentForm {
  readonly form: RegExp;
  readonly example: string;
}

/** How the number of each kind of document looks. Of an identity card also the check digit is looked at. */
export const documentForms: Readonly<Record<DocumentKind, DocumentForm>> = {
  'identity-card': { form: /^\d{17}[\dX]$/, example: '110101199003070417' },
  // Chinese ones (E12345678, EA1234567, older G and P, S and D for officials), and any other that ICAO 9303 allows.
  passport: { form: /^(?=[A-Z0-9]*\d{4})[A-Z0-9]{6,9}$/, example: 'E12345678' },
  // To Hong Kong and Macao (C12345678, CA1234567, older W), and of people from there (H or M with 8 or 10 digits).
  'hk-macao-permit': { form: /^(?:C[A-Z]?\d{7,8}|W\d{8}|[HM]\d{8}(?:\d{2})?)$/, example: 'C12345678' },
  // To Taiwan (L12345678, older T), and of people from there (8 digits, older ones with two more).
  'taiwan-permit': { form: /^(?:[LT]\d{8}|\d{8}(?:\d{2})?)$/, example: 'L12345678' },
  // The new one is a number of 18 characters that begins with 9; the old one three letters and twelve digits.
  'foreign-residence': { form: /^(?:9\d{16}[\dX]|[A-Z]{3}\d{12})$/, example: '911840198502030058' },
};

export function hasForm(kind: DocumentKind, number: string): boolean {
  return documentForms[kind].form.test(number);
}

/** The kind of document that a number can only be; undefined when it may be several, or none. */
export function kindOfNumber(number: string): DocumentKind | undefined {
  if (/^9\d{16}[\dX]$/.test(number)) return 'foreign-residence';
  if (/^\d{17}[\dX]$/.test(number) || /^\d{15,19}$/.test(number)) return 'identity-card';
  if (/^[A-Z]{3}\d{12}$/.test(number)) return 'foreign-residence';
  if (/^(?:C[A-Z]?\d{7,8}|[HMW]\d{8}(?:\d{2})?)$/.test(number)) return 'hk-macao-permit';
  if (/^[LT]\d{8}$/.test(number)) return 'taiwan-permit';
  return hasForm('passport', number) && /^[A-Z]/.test(number) ? 'passport' : undefined;
}

/** Whether a cell looks like the number of an identity card, whatever its column is called. */
export function looksLikeIdentityCard(text: string): boolean {
  return hasCheckDigit(text.toUpperCase());
}

/** `E12345678` and `e 1234 5678` are one document; kinds keep equal numbers of different papers apart. */
export function documentKey(kind: DocumentKind, number: string): string {
  return `${kind}:${number}`;
}
