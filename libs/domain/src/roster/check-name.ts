import type { Finding } from './findings.js';
import type { RosterField } from './fields.js';
import { halfWidth, trimmed } from './writing.js';

export interface CheckedText {
  readonly value?: string;
  readonly findings: readonly Finding[];
}

/** Characters that one system made for itself, and what stands where one got lost. */
const privateCharacter = /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/u;
/** Beyond the first twenty thousand: extensions, which older systems cannot show. */
const rareCharacter = /[\u3400-\u4dbf\u{20000}-\u{3ffff}]/u;
const nameForm = /^[\p{L}\p{M}][\p{L}\p{M}\s·'’.,-]*$/u;
const latinForm = /^[A-Z][A-Z\s,'’-]*$/;
const betweenHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A name as in the document: no digits, no signs; blanks between Han characters come from setting the column. */
export function checkName(text: string): CheckedText {
  const field = 'name';
  const dotted = halfWidth(trimmed(text)).replace(/(?<=\p{Script=Han})[•‧・.．･](?=\p{Script=Han})/gu, '·');
  const name = dotted.replace(betweenHan, '');
  if (privateCharacter.test(name)) return { findings: [{ field, code: 'private-character' }] };
  if (!nameForm.test(name)) return { findings: [{ field, code: 'name-form' }] };
  if (name !== dotted) return { value: name, findings: [{ field, code: 'written-differently', fix: name }] };
  const findings: Finding[] = rareCharacter.test(name) ? [{ field, code: 'rare-character' }] : [];
  return { value: name, findings };
}

/** A name in the letters of a passport; small ones are made large without asking. */
export function checkLatinName(text: string): CheckedText {
  const field: RosterField = 'latin-name';
  const name = halfWidth(trimmed(text))
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s*[,，/]\s*/g, ', ')
    .replace(/\s+/g, ' ');
  return latinForm.test(name) ? { value: name, findings: [] } : { findings: [{ field, code: 'name-form' }] };
}

/** A mobile phone of mainland China, or an international number; the prefix of China itself is left out. */
export function checkPhone(text: string): CheckedText {
  const digits = halfWidth(trimmed(text)).replace(/[\s\-()./]/g, '');
  const phone = digits.replace(/^(?:\+|00)86(?=1\d{10}$)/, '').replace(/^00(?=\d{7,15}$)/, '+');
  if (/^(?:1[3-9]\d{9}|\+[1-9]\d{6,14})$/.test(phone)) return { value: phone, findings: [] };
  return { findings: [{ field: 'phone', code: 'phone-form' }] };
}
