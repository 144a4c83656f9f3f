import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { fingerprint, readStamp, writeStamp } from './stale.mjs';
import { Refusal, say, seconds } from './say.mjs';

const OLDEST_NODE = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!isNew)
    throw new Refusal(`Node ${version} is too old: Paihao needs Node ${OLDEST_NODE.join('.')} or newer.`);
}

/** npm's own note of what it put into node_modules says the same as the lock file, as after an `npm install`. */
function agrees(lock, installed) {
  if (!lock.packages || !installed.packages) return false;
  return Object.entries(lock.packages).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const present = installed.packages[path];
    return present ? present.version === version : Boolean(optional);
  });
}

/** Whether node_modules must be made anew. `stamp` is the note of our own last installation, if there was one. */
export function needsInstall({ stamp, wanted, lock, installed }) {
  if (stamp.node && stamp.node !== wanted.node) return true;
  return stamp.lock !== wanted.lock && !agrees(lock, installed);
}

export async function installWhenStale() {
  const stampFile = inRoot('node_modules/.paihao-install');
  const stamp = readStamp(stampFile);
  const wanted = {
    lock: fingerprint(inRoot(), ['package-lock.json']),
    node: process.versions.node.split('.')[0],
  };
  if (stamp.lock === wanted.lock && stamp.node === wanted.node) return;
  const lock = readStamp(inRoot('package-lock.json'));
  const installed = readStamp(inRoot('node_modules/.package-lock.json'));
  if (needsInstall({ stamp, wanted, lock, installed })) await install();
  writeStamp(stampFile, wanted);
}

async function install() {
  const begin = Date.now();
  say('Installing dependencies …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: inRoot() });
  if (code !== 0) throw new Refusal('Installing the dependencies failed (npm ci, see above).');
  say(`Dependencies installed in ${seconds(begin)}.`);
}
