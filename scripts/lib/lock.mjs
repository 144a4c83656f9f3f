import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRunning, lifeOf } from './proc.mjs';
import { Refusal } from './say.mjs';

const pidOf = (life) => Number.parseInt(life, 10);
const isLiving = (life) => isRunning(pidOf(life)) && lifeOf(pidOf(life)) === life;

function readLife(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // released between our attempt and our look
  }
}

/** True when the lock file now names us. A link appears with its content at once or not at all. */
function tryLock(file) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, lifeOf(process.pid));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}

/** Holds `file` for this process until the answered function is called; a dead owner's lock is taken over. */
export function takeLock(file, whatRuns) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  while (!tryLock(file)) {
    const life = readLife(file);
    if (life && isLiving(life)) {
      throw new Refusal(`${whatRuns} (process ${pidOf(life)}). Stop that one first.\nLock: ${file}`, 3);
    }
    rmSync(file, { force: true });
  }
  return () => rmSync(file, { force: true });
}
