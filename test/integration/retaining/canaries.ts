import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** People who do not exist, with numbers that are found wherever they lie in clear. */
export const canaries = {
  name: '欧阳金丝雀',
  identity: '31010119900101123X',
  phone: '13812345678',
  passport: 'E87654321',
} as const;

/** As MariaDB, Redis and JSON keep it, and as it would look carried over without being sealed. */
function formsOf(canary: string): Buffer[] {
  const escaped = canary.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);
  const packed = Buffer.from(canary).toString('base64').slice(0, -4);
  return [canary, encodeURIComponent(canary), packed, escaped].map((form) => Buffer.from(form));
}

const forms = Object.values(canaries).map((canary) => [canary, formsOf(canary)] as const);

/** Which canaries lie in these bytes; none is what one hopes for. */
export function canariesIn(bytes: Buffer | string): string[] {
  const held = Buffer.from(bytes);
  return forms.filter(([, own]) => own.some((form) => held.includes(form))).map(([canary]) => canary);
}

/** Files below a folder with a canary in them, by name. */
export function filesWithCanaries(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return paths.filter((path) => canariesIn(readFileSync(path)).length > 0);
}

/** Everything that a Redis holds, names of keys included, in one piece. */
export async function dumpOf(redisUrl: string): Promise<{ keys: number; bytes: Buffer }> {
  const redis = new Redis(redisUrl);
  const keys = await redis.keys('*');
  const dumps = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
  redis.disconnect();
  return {
    keys: keys.length,
    bytes: Buffer.concat([
      ...keys.map((key) => Buffer.from(key)),
      ...dumps.map((dump) => dump ?? Buffer.alloc(0)),
    ]),
  };
}
