import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { Ids } from '#application/ports';
import { crockford } from './access/crockford.js';

const codeLength = 13;

/** Codes' worth of random bytes fetched at a time: asking the system for thirteen costs as much as for thousands. */
const codesAtOnce = 256;

export class RandomIds extends Ids {
  private bytes = Buffer.alloc(0);

  ticketId(): string {
    return v7();
  }

  recordId(): string {
    return v7();
  }

  ticketCode(): string {
    if (this.bytes.length < codeLength) this.bytes = randomBytes(codeLength * codesAtOnce);
    const own = this.bytes.subarray(0, codeLength);
    this.bytes = this.bytes.subarray(codeLength);
    return Array.from(own, crockford).join('');
  }
}
