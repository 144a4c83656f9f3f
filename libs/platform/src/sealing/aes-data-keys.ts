import { randomBytes, type KeyObject } from 'node:crypto';
import { DataKeys, type FieldCipher } from '#application/ports';
import { AesFieldCipher } from './aes-field-cipher.js';
import { readKey } from './key-ring.js';

export class AesDataKeys extends DataKeys {
  constructor(private readonly indexKey: KeyObject) {
    super();
  }

  make(): string {
    return randomBytes(32).toString('base64');
  }

  cipherOf(id: string, key: string): FieldCipher {
    return new AesFieldCipher({ current: id, keys: new Map([[id, readKey(key)]]) }, this.indexKey);
  }
}
