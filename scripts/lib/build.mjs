import { existsSync, rmSync } from 'node:fs';
import { sep } from 'node:path';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { fingerprint, readStamp, writeStamp } from './stale.mjs';
import { Refusal, say, seconds } from './say.mjs';

const STAMP = 'dist/.paihao-build';
const shared = ['package.json', 'package-lock.json', 'tsconfig.json'];

// The two halves of dist are stale separately: changing a screen needs no compiler run, and the other way round.
export const halves = {
  server: {
    inputs: ['apps', 'libs', 'bench', 'tsconfig.build.json', ...shared],
    isIgnored: (path) => path.endsWith('.spec.ts') || path.includes(inRoot('apps', 'web') + sep),
    output: 'dist/libs',
    // The compiler trusts its own note of what it wrote; without its output the note is wrong.
    note: 'dist/build.tsbuildinfo',
    tool: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  web: {
    inputs: ['apps/web', 'libs/contracts', 'libs/domain', ...shared],
    isIgnored: (path) => path.endsWith('.spec.ts') || path.endsWith('.spec.tsx'),
    output: 'dist/web',
    tool: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'apps/web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
};

export function needsBuild(stamp, name, wanted, hasOutput) {
  return stamp[name] !== wanted || !hasOutput;
}

export async function buildWhenStale() {
  const stamp = readStamp(inRoot(STAMP));
  for (const [name, half] of Object.entries(halves)) {
    const wanted = fingerprint(inRoot(), half.inputs, half.isIgnored);
    const hasOutput = existsSync(inRoot(half.output));
    if (needsBuild(stamp, name, wanted, hasOutput)) await build(name, half, { stamp, wanted, hasOutput });
  }
}

async function build(name, { tool, note }, { stamp, wanted, hasOutput }) {
  const begin = Date.now();
  say(`Building the ${name} …`);
  if (note && !hasOutput) rmSync(inRoot(note), { force: true });
  const [script, ...args] = tool;
  const code = await run(process.execPath, [inRoot(script), ...args], { cwd: inRoot() });
  if (code !== 0) throw new Refusal(`Building the ${name} failed (see above).`);
  stamp[name] = wanted;
  writeStamp(inRoot(STAMP), stamp);
  say(`Built the ${name} in ${seconds(begin)}.`);
}
