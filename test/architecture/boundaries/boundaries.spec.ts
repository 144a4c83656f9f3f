import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowed, forbidden } from './seeds.js';
import { brokenRules } from './skeleton.js';

const root = join(__dirname, '../../..');

describe('The fences between the folders', () => {
  let broken: Map<string, string[]>;
  beforeAll(() => {
    broken = brokenRules([...forbidden, ...allowed]);
  }, 30_000);

  it.each(forbidden)('$rule notices when $title', ({ rule, file }) => {
    expect(broken.get(file)).toContain(rule);
  });

  it.each(allowed)('stay open when $title', ({ file }) => {
    expect(broken.get(file)).toBeUndefined();
  });

  it('are all proven: no rule is without its forbidden import', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the tool reads a CommonJS file
    const { forbidden: rules } = require('../../../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    const seeded = new Set(forbidden.map(({ rule }) => rule));
    expect(rules.map(({ name }) => name).filter((name) => !seeded.has(name))).toEqual([]);
  });

  it('speak of folders that exist: every alias leads to sources', () => {
    const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      imports: Record<string, { types: string }>;
    };
    const missing = Object.values(imports)
      .map(({ types }) => types.replace(/\/\*\/.*$/, '').replace(/\/index\.ts$/, ''))
      .filter((folder) => !existsSync(join(root, folder)));
    expect(missing).toEqual([]);
  });
});
