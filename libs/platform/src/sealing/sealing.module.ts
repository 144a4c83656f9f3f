import type { KeyObject } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataKeys, FieldCipher } from '#application/ports';
import { AesDataKeys } from './aes-data-keys.js';
import { AesFieldCipher } from './aes-field-cipher.js';
import type { KeyRing } from './key-ring.js';

export interface SealingKeys {
  readonly dataKeys: KeyRing;
  readonly indexKey: KeyObject;
}

/** For the processes that may read personal data. The gateway is none of them and is not given the keys. */
@Module({})
export class SealingModule {
  /** Throws without keys: a process that cannot seal must not run, in a demo neither. */
  static forKeys(keys: SealingKeys | undefined): DynamicModule {
    if (!keys) throw new Error('PAIHAO_DATA_KEYS and PAIHAO_INDEX_KEY are missing: see docs/security.md');
    return {
      module: SealingModule,
      global: true,
      providers: [
        { provide: FieldCipher, useValue: new AesFieldCipher(keys.dataKeys, keys.indexKey) },
        { provide: DataKeys, useValue: new AesDataKeys(keys.indexKey) },
      ],
      exports: [FieldCipher, DataKeys],
    };
  }
}
