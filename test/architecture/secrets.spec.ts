import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { read, root } from './sources.js';

/** What a secret looks like. Words such as these in front of a value that is no variable, no example and not empty. */
const patterns: Readonly<Record<string, RegExp>> = {
  'private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'key of a cloud': /\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}\b|\bxox[abprs]-[\w-]{10,}/,
  'key of 256 bits':
    /(?<![\w+/=-])(?=[A-Za-z0-9+/]*[0-9+/])(?=[A-Za-z0-9+/]*[a-z])[A-Za-z0-9+/]{43}=(?![\w=])/,
  'secret in hexadecimal': /(?:password|secret|token|key)\w*['"]?\s*[:=]\s*['"]?[0-9a-f]{32,}\b/i,
  'password in an address': /\b(?:mysql|mariadb|redis|rediss|https?):\/\/[\w.-]*:(?!password@|\$)[\w.-]{8,}@/,
  'token of a session': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
};

/** Hashes of packages are no secrets, and pictures no text. */
const isNoText = (file: string) =>
  file === 'package-lock.json' || /\.(png|woff2?|ico|ogg|mp3|wav)$/.test(file);

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
})
  .toString()
  .split('\0')
  .filter((file) => file !== '' && !isNoText(file));

function secretsIn(text: string): string[] {
  return Object.entries(patterns)
    .filter(([, pattern]) => pattern.test(text))
    .map(([kind]) => kind);
}

describe('No secret', () => {
  it('is in the repository', () => {
    expect(tracked.length).toBeGreaterThan(300);
    const found = tracked.flatMap((file) => secretsIn(read(file)).map((kind) => `${kind} in ${file}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['private key', ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' ')],
    ['key of a cloud', ['id: AK', 'IA', 'Q7'.repeat(8)].join('')],
    ['key of 256 bits', `k1:${Buffer.alloc(32, 'seven words').toString('base64')}`],
    ['secret in hexadecimal', `DB_PASSWORD=${randomBytes(24).toString('hex')}`],
    ['password in an address', `mysql://paihao:${randomBytes(8).toString('hex')}@db:3306/paihao`],
    ['token of a session', ['eyJhbGciOiJIUzI1', 'eyJzdWIiOiIxMjM0', 'SflKxwRJSMeKKF2'].join('.')],
  ])('would go unnoticed: a %s', (kind, text) => expect(secretsIn(text)).toContain(kind));
});
