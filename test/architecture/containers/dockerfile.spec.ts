import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { filesBelow, read, root } from '../sources.js';
import { instructionsOf, stages, text } from './dockerfile.js';

const servers = ['ticketing', 'worker', 'gateway'];
const images = [...servers, 'migrate'];
const names = stages.map(({ name }) => name);

describe('The images', () => {
  it('are written without a mistake that Docker would name', () => {
    expect(validate(text).map(({ message }) => message)).toEqual([]);
  });

  it('stand on one Node of an exact version, and on each other', () => {
    const outside = stages.map(({ from }) => from).filter((from) => !names.includes(from));
    expect(outside).toEqual([expect.stringMatching(/^node:24\.\d+\.\d+-bookworm-slim$/)]);
  });

  it('are all there', () => {
    expect(names).toEqual(expect.arrayContaining(images));
  });

  it.each(images)('do not run as root: %s', (image) => {
    const users = instructionsOf(image).filter((line) => line.startsWith('USER '));
    expect(users.at(-1)).toBe('USER node');
  });

  it.each(images)('run without the tools that built them: %s', (image) => {
    const lines = instructionsOf(image);
    expect(lines).toContain('COPY --from=packages /paihao/node_modules node_modules');
    expect(lines.filter((line) => line.startsWith('RUN '))).toEqual([]);
  });

  it.each(images)('start a program that our sources hold: %s', (image) => {
    const start = instructionsOf(image).filter((line) => /^(ENTRYPOINT|CMD) .*dist\//.test(line));
    const program = /dist\/([^"]+)\.js/.exec(start.at(-1) ?? '')?.[1] ?? 'nothing';
    expect(existsSync(join(root, `${program}.ts`))).toBe(true);
  });

  it.each(servers)('know whether they are ready: %s', (image) => {
    const checks = instructionsOf(image).filter((line) => line.startsWith('HEALTHCHECK '));
    expect(checks).toEqual([expect.stringContaining('docker/healthcheck.mjs')]);
    expect(read('docker/healthcheck.mjs')).toContain('/health/ready');
  });

  it('are given every file that they copy, and nothing else', () => {
    const ignored = read('.dockerignore').split('\n');
    const kept = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = stages
      .flatMap(({ lines }) => lines)
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(ignored).toContain('*');
    expect([...kept].sort()).toEqual([...new Set(copied)].sort());
    expect(copied.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('are the only ones in this repository', () => {
    expect(['apps', 'docker', 'libs'].flatMap(filesBelow).filter((file) => /Dockerfile/.test(file))).toEqual([
      'docker/Dockerfile',
    ]);
  });
});
