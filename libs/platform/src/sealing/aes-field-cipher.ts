import { createCipheriv, createDecipheriv, createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { FieldCipher, Unreadable } from '#application/ports';
import type { KeyRing } from './key-ring.js';

const algorithm = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];
const form = /^v1\.([a-z0-9-]{1,40})\.([\w-]+)$/;

/** AES-256-GCM with a random nonce: `v1.<key id>.<base64url of nonce, text, tag>`. */
export class AesFieldCipher extends FieldCipher {
  constructor(
    private readonly ring: KeyRing,
    private readonly indexKey: KeyObject,
  ) {
    super();
  }

  seal(plain: string, context: string): string {
    const id = this.ring.current;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.keyOf(id), nonce).setAAD(placeOf(id, context));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `v1.${id}.${Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')}`;
  }

  open(sealed: string, context: string): string {
    const [, id = '', packed = ''] = form.exec(sealed) ?? [];
    const key = this.keyOf(id);
    const bytes = Buffer.from(packed, 'base64url');
    // Bits beyond the last byte would be ignored: two texts for one seal.
    if (bytes.length < nonceBytes + tagBytes || bytes.toString('base64url') !== packed)
      throw new Unreadable('not a seal of this kind');
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes));
    decipher.setAAD(placeOf(id, context)).setAuthTag(bytes.subarray(-tagBytes));
    try {
      const text = bytes.subarray(nonceBytes, -tagBytes);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch {
      throw new Unreadable('changed, or moved here from another place');
    }
  }

  index(plain: string, purpose: string): Buffer {
    return createHmac('sha256', this.indexKey).update(`${purpose}\0${plain}`).digest();
  }

  private keyOf(id: string): KeyObject {
    const key = this.ring.keys.get(id);
    if (!key) throw new Unreadable(`there is no key “${id}”`);
    return key;
  }
}

/** The key's id is part of what is guarded, so that nobody can rename it. */
function placeOf(keyId: string, context: string): Buffer {
  return Buffer.from(`v1.${keyId}.${context}`);
}
