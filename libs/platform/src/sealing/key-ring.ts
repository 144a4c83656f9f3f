import { createSecretKey, type KeyObject } from 'node:crypto';

/** Keys by id; the current one seals, all of them open. */
export interface KeyRing {
  readonly current: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

const keyBytes = 32;
const form = /^([a-z0-9-]{1,40}):([A-Za-z0-9+/]{43}=)$/;

/** One key of 256 bits from base64. Throws without showing it. */
export function readKey(base64: string): KeyObject {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== keyBytes) throw new Error(`a key has ${keyBytes} bytes, this one has ${bytes.length}`);
  return createSecretKey(bytes);
}

/** `id:base64,id:base64`, the current key first. Throws without showing any of it. */
export function readKeyRing(text: string): KeyRing {
  const entries = text.split(',').map((entry) => form.exec(entry.trim()));
  const keys = new Map<string, KeyObject>();
  for (const entry of entries) {
    const [, id, key] = entry ?? [];
    if (!id || !key) throw new Error('keys are written id:base64,id:base64 with 32 bytes each');
    if (keys.has(id)) throw new Error(`two keys have the id ${id}`);
    keys.set(id, readKey(key));
  }
  return { current: entries[0]?.[1] ?? '', keys };
}
