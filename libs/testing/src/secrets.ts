import { randomBytes } from 'node:crypto';
import { AesDataKeys, AesFieldCipher, readKey, readKeyRing } from '#platform';

const key = () => randomBytes(32).toString('base64');

/** Secrets of this run of the tests, the same for all processes that it starts. */
export const testSecrets = {
  PAIHAO_DATA_KEYS: `test:${key()}`,
  PAIHAO_INDEX_KEY: key(),
};

/** What seals in this run, as in the processes that it starts. */
export const testSealing = {
  cipher: new AesFieldCipher(
    readKeyRing(testSecrets.PAIHAO_DATA_KEYS),
    readKey(testSecrets.PAIHAO_INDEX_KEY),
  ),
  dataKeys: new AesDataKeys(readKey(testSecrets.PAIHAO_INDEX_KEY)),
};
