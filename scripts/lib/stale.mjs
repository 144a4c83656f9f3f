// Is what was made earlier (node_modules, dist) still made of what lies here now? Contents decide, not dates:
// a checkout, a copy or a wrong clock changes dates only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** All files below the given files and folders, in an order that does not depend on the file system. */
function filesBelow(path, isIgnored) {
  if (!existsSync(path) || isIgnored(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesBelow(join(path, name), isIgnored));
}

/** One short text that changes when any file below `inputs` changes, appears, disappears or moves. */
export function fingerprint(base, inputs, isIgnored = () => false) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(join(base, input), isIgnored))) {
    const content = readFileSync(file);
    hash.update(`${relative(base, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

/** What the last making left as its note; an unreadable note is no note. */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(stamp)}\n`);
}
