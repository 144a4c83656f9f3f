import { createHash, randomBytes } from 'node:crypto';
import { Secrets } from '#application/ports';
import { crockford } from './crockford.js';

const tokenBytes = 32;

export class RandomSecrets extends Secrets {
  token(): string {
    return randomBytes(tokenBytes).toString('base64url');
  }

  digest(token: string): string {
    return digestOf(token);
  }

  code(length: number): string {
    return Array.from(randomBytes(length), crockford).join('');
  }
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
