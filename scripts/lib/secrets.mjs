// The secrets of this machine's hall: made at the first start, kept to the owner of the data folder. Only what the
// people of a demo sign in with is ever shown, once.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readStamp } from './stale.mjs';

const key = () => randomBytes(32).toString('base64');

/** Without what is mistaken for something else when it is typed from a screen. */
const word = () =>
  Array.from(randomBytes(12), (byte) => 'abcdefghjkmnpqrstuvwxyz23456789-'[byte % 32]).join('');

const demoRoles = ['clerk', 'supervisor', 'manager', 'administrator', 'auditor', 'agency'];

const made = () => ({
  DEMO_PASSWORDS: JSON.stringify(Object.fromEntries(demoRoles.map((role) => [role, word()]))),
  PAIHAO_DATA_KEYS: `k${new Date().getFullYear()}:${key()}`,
  PAIHAO_INDEX_KEY: key(),
  SERVICE_PASSWORD: randomBytes(24).toString('hex'),
});

const secretsFile = (folder) => join(folder, 'secrets.json');

export const hasSecrets = (folder) => existsSync(secretsFile(folder));

/**
 * Secrets by name. What the environment says goes before what the folder remembers; losing the file means losing
 * whatever was sealed, so nothing here ever writes over one of them.
 */
export function secretsOf(folder, env = process.env) {
  const file = secretsFile(folder);
  const remembered = readStamp(file);
  const secrets = { ...made(), ...remembered };
  if (Object.keys(secrets).some((name) => !(name in remembered))) writeSecretly(file, secrets);
  const given = Object.keys(secrets).filter((name) => env[name]);
  return { ...secrets, ...Object.fromEntries(given.map((name) => [name, env[name]])) };
}

function writeSecretly(file, secrets) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600); // the mode above counts for new files only
}

/** Who signs in to the demo with which password, a line each. */
export function demoSignIns({ DEMO_PASSWORDS: passwords }) {
  return Object.entries(JSON.parse(passwords)).map(
    ([role, password]) => `  demo.${role.padEnd(14)} ${password}`,
  );
}

/** The same database by the account of the service, which may add to the logs and not change them. */
export function asService(databaseUrl, { SERVICE_PASSWORD: password }) {
  return Object.assign(new URL(databaseUrl), { username: 'paihao_service', password }).href;
}
