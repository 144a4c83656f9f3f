import type { SheetCell } from './cells.js';
import { isDamaged, plainDigits } from './cells.js';
import { hasCheckDigit, hasForm, type DocumentKind } from '../person/document.js';
import { chosen, kindsOfDocument } from './choices.js';
import { documentExamples, kindOfNumber, looksLikeIdentityCard } from './documents.js';
import type { Finding } from './findings.js';
import { hasRegion, readIdentityCard, type IdentityCard } from './identity-card.js';
import { plainNumber, trimmed } from './writing.js';

export interface CheckedDocument {
  readonly kind?: DocumentKind;
  readonly number?: string;
  /** What the number of an identity card says of its holder. */
  readonly card?: IdentityCard;
  readonly findings: readonly Finding[];
}

const found = (finding: Omit<Finding, 'field'>): CheckedDocument => ({
  findings: [{ field: 'document-number', ...finding }],
});

/** Reads the number of a document together with its kind, because neither says enough alone. */
export function checkDocument(kindCell: SheetCell | undefined, numberCell: SheetCell): CheckedDocument {
  if (isDamaged(numberCell)) return found({ code: 'number-damaged' });
  const written = trimmed(numberCell.kind === 'number' ? plainDigits(numberCell.text) : numberCell.text);
  const number = plainNumber(written);
  const kind = kindOf(kindCell, number);
  if (kind === undefined) return { findings: [{ field: 'document-kind', code: 'missing' }] };
  if (kind === 'unknown') return { findings: [{ field: 'document-kind', code: 'choice-unknown' }] };
  const checked = checkNumber(kind, number);
  if (checked.findings.length > 0 || number === written) return checked;
  return { ...checked, findings: [{ field: 'document-number', code: 'written-differently', fix: number }] };
}

function kindOf(cell: SheetCell | undefined, number: string): DocumentKind | 'unknown' | undefined {
  const said = trimmed(cell?.text ?? '');
  if (said === '') return kindOfNumber(number);
  return (chosen(kindsOfDocument, said)?.code as DocumentKind | undefined) ?? 'unknown';
}

function checkNumber(kind: DocumentKind, number: string): CheckedDocument {
  if (kind === 'identity-card') return checkIdentityCard(number);
  if (looksLikeIdentityCard(number) && hasRegion(number) && kind !== 'foreign-residence') {
    const fix = kindsOfDocument[0]?.label.zh ?? '';
    return { findings: [{ field: 'document-kind', code: 'document-kind-differs', fix }] };
  }
  if (!hasForm({ kind, number }))
    return found({ code: 'document-form', facts: { example: documentExamples[kind] } });
  return { kind, number, findings: [] };
}

function checkIdentityCard(number: string): CheckedDocument {
  const example = documentExamples['identity-card'];
  if (!/^\d*X?$/.test(number)) return found({ code: 'document-form', facts: { example } });
  if (number.length !== 18) return found({ code: 'identity-length', facts: { length: number.length } });
  const card = hasForm({ kind: 'identity-card', number }) ? readIdentityCard(number) : undefined;
  if (!card) return found({ code: 'identity-date' });
  if (!hasCheckDigit(number)) return found({ code: 'identity-check-digit' });
  if (!hasRegion(number)) return found({ code: 'document-form', facts: { example } });
  return { kind: 'identity-card', number, card, findings: [] };
}
