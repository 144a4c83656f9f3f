import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../sources.js';

type Seed = readonly [title: string, file: string, source: string];

const parameters = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`).join(', ');

const forbidden: readonly Seed[] = [
  ['the domain looks at a clock', 'libs/domain/src/a.ts', 'export const at = Date.now();'],
  ['a use case looks at a clock', 'libs/application/src/calling/a.ts', 'export const at = new Date();'],
  ['a store hands the clock on', 'libs/persistence/src/a.ts', 'export const clock = { now: Date.now };'],
  ['an app reads the environment', 'apps/ticketing/src/app.module.ts', 'export const { url } = process.env;'],
  ['a lib reads the environment', 'libs/jobs/src/a.ts', 'export const { env } = process;'],
  ['a lib imports the environment', 'libs/jobs/src/a.ts', `import { env } from 'node:process'; env.URL;`],
  ['a screen reads the environment', 'apps/web/src/board/a.ts', `export const url = process['env'].URL;`],
  ['a use case answers HTTP', 'libs/application/src/a.ts', `import { HttpException } from '@nestjs/common';`],
  ['the gateway can write', 'apps/gateway/src/a.ts', `import { SqlHallUnitOfWork } from '#persistence';`],
  ['the gateway decides', 'apps/gateway/src/a.ts', `import { MoveOwnTicket } from '#application/following';`],
  ['a function wants five things', 'libs/domain/src/a.ts', `export function a(${parameters(5)}) {}`],
  ['an arrow wants five things', 'libs/domain/src/a.ts', `export const a = (${parameters(5)}) => 1;`],
  ['a class needs six others', 'apps/worker/src/a.ts', `export class A { constructor(${parameters(6)}) {} }`],
  ['a script wants five things', 'scripts/a.mjs', `export function a(${parameters(5)}) {}`],
  ['an app writes to the console', 'apps/worker/src/a.ts', `console.log('hello');`],
  ['something has no name', 'libs/domain/src/a.ts', 'export default 1;'],
  ['a file has 301 lines', 'libs/domain/src/a.ts', 'export {};\n'.repeat(301)],
];

const allowed: readonly Seed[] = [
  ['a use case is injectable', 'libs/application/src/a.ts', `import { Injectable } from '@nestjs/common';`],
  ['a use case writes a time out', 'libs/application/src/a.ts', 'export const iso = (at) => new Date(at);'],
  ['the clock looks at the clock', 'libs/platform/src/a.ts', 'export const at = Date.now();'],
  ['a screen looks at its clock', 'apps/web/src/board/a.ts', 'export const at = new Date();'],
  ['the simulator makes time', 'apps/simulator/src/a.ts', 'export const at = Date.now();'],
  ['a process begins', 'apps/worker/src/main.ts', 'export const url = process.env.URL;'],
  ['a command begins', 'libs/persistence/src/command.ts', 'export const url = process.env.URL;'],
  ['a test is told where its database is', 'test/e2e/a.spec.ts', 'export const url = process.env.URL;'],
  ['the gateway reads', 'apps/gateway/src/a.ts', `import { PersistenceModule } from '#persistence';`],
  [
    'the gateway follows',
    'apps/gateway/src/a.ts',
    `import { FollowedTickets } from '#application/following';`,
  ],
  [
    'a class needs five others',
    'apps/worker/src/a.ts',
    `export class A { constructor(${parameters(5)}) {} }`,
  ],
  ['a script talks', 'scripts/a.mjs', `console.log('hello');`],
  ['a tool wants a default export', 'apps/web/vite.config.ts', 'export default {};'],
  ['a migration is long', 'libs/persistence/src/migrations/1-a.ts', 'export {};\n'.repeat(301)],
];

const all = [...forbidden, ...allowed];

/** What eslint says of each, in the order of `all`. One process for all: its start is what takes time. */
function lint(): string[][] {
  const seeds = all.map(([, file, source]) => ({ file, source }));
  const script = join(root, 'test/architecture/lint/apply-rules.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: root,
    encoding: 'utf8',
    input: JSON.stringify(seeds),
  });
  if (!stdout) throw new Error(`eslint said nothing: ${stderr}`);
  return JSON.parse(stdout) as string[][];
}

describe('eslint', () => {
  let messages: string[][];
  beforeAll(() => {
    messages = lint();
  }, 30_000);

  const said = (seed: Seed) => messages[all.indexOf(seed)] ?? [];

  it.each(forbidden.map((seed) => [seed[0], seed] as const))('objects when %s', (_, seed) => {
    expect(said(seed)).toHaveLength(1);
    expect(said(seed)).not.toContainEqual(expect.stringContaining('Parsing error'));
  });

  it.each(allowed.map((seed) => [seed[0], seed] as const))('has nothing against it when %s', (_, seed) => {
    expect(said(seed)).toEqual([]);
  });
});
