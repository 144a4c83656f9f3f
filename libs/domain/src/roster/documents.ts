import { hasCheckDigit, hasForm, type DocumentKind } from '../person/document.js';

/** A number of each kind, to show how it looks. They belong to nobody. */
export const documentExamples: Readonly<Record<DocumentKind, string>> = {
  'identity-card': '110101199003070417',
  passport: 'E12345678',
  'hk-macao-permit': 'C12345678',
  'taiwan-permit': 'L12345678',
  'foreign-residence': '911840198502030058',
};

/** The kind of document that a number can only be; undefined when it may be several, or none. */
export function kindOfNumber(number: string): DocumentKind | undefined {
  if (/^9\d{16}[\dX]$/.test(number)) return 'foreign-residence';
  if (/^(?:\d{15,19}|\d{17}X)$/.test(number)) return 'identity-card';
  if (/^\d+$/.test(number)) return undefined;
  const kinds = (['foreign-residence', 'hk-macao-permit', 'taiwan-permit'] as const).filter((kind) =>
    hasForm({ kind, number }),
  );
  return kinds[0] ?? (/^[A-Z]{1,2}\d{7,8}$/.test(number) ? 'passport' : undefined);
}

/** Whether a cell looks like the number of an identity card, whatever its column is called. */
export function looksLikeIdentityCard(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && hasCheckDigit(text);
}
