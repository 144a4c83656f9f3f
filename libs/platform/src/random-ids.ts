import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { Ids } from '#application/ports';

/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 13;

export class RandomIds extends Ids {
  ticketId(): string {
    return v7();
  }

  ticketCode(): string {
    return Array.from(randomBytes(codeLength), (byte) => alphabet[byte % alphabet.length]).join('');
  }
}
