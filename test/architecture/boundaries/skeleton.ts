import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../../..');

/** Files that seeds reach for: an index for every lib and station, and something behind the doors. */
const targets = [
  ...['domain', 'contracts', 'demo', 'persistence', 'jobs', 'realtime', 'platform', 'testing'].map(
    (lib) => `libs/${lib}/src/index.ts`,
  ),
  ...['calling', 'issuing', 'displaying', 'following', 'ports'].map(
    (station) => `libs/application/src/${station}/index.ts`,
  ),
  'libs/application/src/issuing/it.ts',
  'libs/domain/src/it.ts',
  'apps/ticketing/src/it.ts',
  'apps/web/src/kiosk/it.ts',
  'apps/web/src/shared/it.ts',
];

const content = 'export const it = 1;\n';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Writes the smallest tree with our layout and `files` in it, and answers which rules each file breaks. */
export function brokenRules(files: readonly { file: string; source: string }[]): Map<string, string[]> {
  const tree = mkdtempSync(join(tmpdir(), 'paihao-boundaries-'));
  try {
    // The real aliases, the real packages, the real rules.
    cpSync(join(root, 'package.json'), join(tree, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    targets.forEach((file) => write(join(tree, file), content));
    write(join(tree, 'libs/platform/src/detour.ts'), "export type { it } from './a-round-trip.js';\n");
    files.forEach(({ file, source }) => write(join(tree, file), source && `${source}\n${content}`));
    return byFile(cruise(tree));
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function write(file: string, source: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
}

function cruise(tree: string): readonly Violation[] {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = join(root, '.dependency-cruiser.cjs');
  const args = [cruiser, '--config', rules, '--output-type', 'json', 'apps', 'libs'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

function byFile(violations: readonly Violation[]): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  violations.forEach(({ from, rule }) => rules.set(from, [...(rules.get(from) ?? []), rule.name]));
  return rules;
}
