// Puts optional packages for other platforms back into package-lock.json when the registry that wrote the lock
// did not carry them: without these entries `npm ci` calls the lock out of sync. Run after every change of
// dependencies; with --check it only tells whether it would have to add something.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];
const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Whether `name`, asked for by the package at `path`, is locked anywhere on the way up. */
function isLocked(path, name) {
  for (let dir = path; ; dir = dir.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (lock.packages[`${dir ? `${dir}/` : ''}node_modules/${name}`]) return true;
    if (!dir) return false;
  }
}

function placeholder(name, range, dev) {
  const words = name.split(/[-/]/);
  const os = systems.filter((word) => words.includes(word));
  const cpu = processors.filter((word) => words.includes(word));
  return {
    version: range.replace(/^[\^~>=]+/, ''),
    ...(cpu.length && { cpu }),
    ...(dev && { dev }),
    optional: true,
    ...(os.length && { os }),
  };
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    lock.packages[`node_modules/${name}`] = placeholder(name, range, entry.dev);
    added += 1;
  }
}
const check = process.argv.includes('--check');
if (added && !check) {
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(check ? `${added} entries missing` : `added ${added} entries`);
process.exitCode = check && added ? 1 : 0;
