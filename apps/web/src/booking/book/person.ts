import { documentNumber, isDocument, type BookBody, type DocumentKind } from '#contracts';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';

/** What somebody has typed of themselves. */
export interface Typed {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly phone: string;
}

export const nobody: Typed = { name: '', kind: 'identity-card', number: '', phone: '' };

export type Mistakes = Readonly<Partial<Record<'name' | 'number' | 'phone', Text>>>;

const writtenName = /^[\p{L}\p{M}·. '’-]+$/u;
const writtenPhone = /^\+?\d{5,15}$/;

/** What the system would refuse, said next to the field before anything is sent. */
export function mistakesIn({ name, kind, number, phone }: Typed): Mistakes {
  const document = { kind, number: documentNumber(number) };
  return {
    ...(!name.trim()
      ? { name: say('nameMissing') }
      : !writtenName.test(name.trim()) && { name: say('nameWrong') }),
    ...(!number.trim()
      ? { number: say('numberMissing') }
      : !isDocument(document) && { number: say('numberWrong') }),
    ...(phone.trim() && !writtenPhone.test(plainPhone(phone)) && { phone: say('phoneWrong') }),
  };
}

export function asPerson({ name, kind, number, phone }: Typed): BookBody['person'] {
  const document = { kind, number: documentNumber(number) };
  return { name: name.trim(), document, ...(phone.trim() && { phone: plainPhone(phone) }) };
}

function plainPhone(phone: string): string {
  return phone.normalize('NFKC').replace(/[\s-]/g, '');
}
