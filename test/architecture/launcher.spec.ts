import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoRoles, demoUserName } from '#contracts';
import { readKey, readKeyRing } from '#platform';
import { addressOf, serverApps } from '../../scripts/lib/apps.mjs';
import { halves, needsBuild } from '../../scripts/lib/build.mjs';
import { checkNode, needsInstall } from '../../scripts/lib/install.mjs';
import { countResults, readTestArguments } from '../../scripts/lib/kinds.mjs';
import { helpText, readOptions } from '../../scripts/lib/options.mjs';
import { choosePort } from '../../scripts/lib/ports.mjs';
import { databaseFault } from '../../scripts/lib/probe-database.mjs';
import { redisFault } from '../../scripts/lib/probe-redis.mjs';
import { demoSignIns, secretsOf } from '../../scripts/lib/secrets.mjs';
import { firstThatWorks } from '../../scripts/lib/services.mjs';
import { fingerprint } from '../../scripts/lib/stale.mjs';
import { judge } from '../../scripts/lib/supervise.mjs';

interface App {
  name: string;
  env: Record<string, string>;
}

describe('the options of npm start', () => {
  it('have defaults that need no thought', () => {
    const { port, gatewayPort, workerPort, host, speed, noSimulation, fresh } = readOptions([]);
    expect([port, gatewayPort, workerPort]).toEqual([3180, 3181, 3182]);
    expect({ host, speed, noSimulation, fresh }).toEqual({
      host: '127.0.0.1',
      speed: 10,
      noSimulation: false,
      fresh: false,
    });
  });

  it('are read in both ways of writing', () => {
    const { port, speed, noSimulation } = readOptions(['--port=4000', '--speed', '60', '--no-simulation']);
    expect([port, speed, noSimulation]).toEqual([4000, 60, true]);
  });

  it.each([
    [['--colour'], "Unknown option '--colour'"],
    [['now'], 'now'],
    [['--speed', '61'], '--speed takes a whole number from 1 to 60'],
    [['--port', '80x'], '--port takes a whole number'],
    [['--seed', '-1'], '--seed'],
    [['--port', '3181'], 'The three ports have to differ'],
  ])('are refused with the reason and the help: %j', (args, reason) => {
    expect(() => readOptions(args)).toThrow(expect.objectContaining({ exitCode: 2 }));
    expect(() => readOptions(args)).toThrow(reason);
    expect(() => readOptions(args)).toThrow(helpText());
  });
});

describe('what each app is told', () => {
  const options = { host: '0.0.0.0', port: 4180, gatewayPort: 4181, workerPort: 4182 };
  const apps: App[] = serverApps({
    ...{ ...options, databaseUrl: 'mysql://d/paihao', redisUrl: 'redis://r' },
    secrets: { PAIHAO_DATA_KEYS: 'k1:data', PAIHAO_INDEX_KEY: 'index', SERVICE_PASSWORD: 'service' },
  });

  it('is the same database and Redis, but a port of its own', () => {
    expect(apps.map(({ name, env }) => `${name} ${env['HTTP_PORT']}`)).toEqual([
      'ticketing 4180',
      'worker 4182',
      'gateway 4181',
    ]);
    for (const { env } of apps)
      expect(env).toMatchObject({ DATABASE_URL: 'mysql://d/paihao', REDIS_PREFIX: 'paihao' });
  });

  it('includes the way of the screens to the gateway for ticketing only', () => {
    expect(apps.filter(({ env }) => env['GATEWAY_PUBLIC_PORT']).map(({ name }) => name)).toEqual([
      'ticketing',
    ]);
  });

  it('includes the keys of personal data for those only who may read it', () => {
    const told = apps.map(({ name, env }) => [name, env['PAIHAO_DATA_KEYS'], env['PAIHAO_INDEX_KEY']]);
    expect(told).toEqual([
      ['ticketing', 'k1:data', 'index'],
      ['worker', 'k1:data', 'index'],
      ['gateway', undefined, undefined],
    ]);
    expect(JSON.stringify(apps)).not.toContain('SERVICE_PASSWORD');
  });

  it('is asked for at an address that can be visited', () => {
    expect(addressOf('0.0.0.0', 3180)).toBe('http://127.0.0.1:3180');
    expect(addressOf('::1', 3180)).toBe('http://[::1]:3180');
  });
});

describe('the secrets of a hall on this machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-secrets-'));
  const file = join(folder, 'data', 'secrets.json');
  afterAll(() => rmSync(folder, { recursive: true }));
  const secrets = (env = {}): Record<string, string> => secretsOf(join(folder, 'data'), env);

  it('are made at the first start, differ from everybody else’s, and are good enough for the services', () => {
    const { PAIHAO_DATA_KEYS: keys = '', PAIHAO_INDEX_KEY: index = '' } = secrets();
    expect(readKeyRing(keys).keys.size).toBe(1);
    expect(() => readKey(index)).not.toThrow();
    expect(secretsOf(join(folder, 'other'), {})).not.toEqual(secrets());
  });

  it('are the same at the second, and readable by their owner only', () => {
    expect(secrets()).toEqual(secrets());
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('give way to those of the environment, and are kept', () => {
    const before = secrets();
    expect(secrets({ PAIHAO_INDEX_KEY: 'given' })['PAIHAO_INDEX_KEY']).toBe('given');
    expect(secrets()).toEqual(before);
  });

  it('get what a newer version needs, and lose nothing of it', () => {
    const { PAIHAO_DATA_KEYS: keys } = secrets();
    writeFileSync(file, JSON.stringify({ PAIHAO_DATA_KEYS: keys }));
    const after = secrets();
    expect(after['PAIHAO_DATA_KEYS']).toBe(keys);
    expect(after['SERVICE_PASSWORD']).toMatch(/^[0-9a-f]{48}$/);
  });

  it('include a password for everybody whom a demo lets in, and none for anybody else', () => {
    const lines = demoSignIns(secrets()) as string[];
    const words = lines.map((line) => line.trim().split(/\s+/));
    expect(words.map(([name]) => name)).toEqual(demoRoles.map(demoUserName));
    expect(new Set(words.map(([, password]) => password)).size).toBe(demoRoles.length);
  });
});

describe('the port of an own service', () => {
  it('is the one of last time while that is free', async () => {
    expect(await choosePort(23_456, { isFree: () => Promise.resolve(true) })).toBe(23_456);
  });

  it('is another one below the ports of outgoing connections when it is taken', async () => {
    const port = await choosePort(23_456, {
      isFree: (candidate: number) => Promise.resolve(candidate !== 23_456),
    });
    expect(port).not.toBe(23_456);
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_768);
  });

  it('is refused in plain words when none is free', async () => {
    await expect(choosePort(undefined, { isFree: () => Promise.resolve(false) })).rejects.toThrow(
      'No free port',
    );
  });
});

describe('the choice of a service', () => {
  const way = (name: string, found: { url?: string; reason?: string }) => ({
    name,
    tryIt: jest.fn(async () => found),
  });

  it('takes the first way that works and does not even try the next', async () => {
    const [given, local, own] = [way('given', {}), way('local', { url: 'l' }), way('own', { url: 'o' })];
    expect(await firstThatWorks([given, local, own], jest.fn())).toMatchObject({ name: 'local', url: 'l' });
    expect(own.tryIt).not.toHaveBeenCalled();
  });

  it('tells why a way was passed over, when there is something to tell', async () => {
    const tell = jest.fn();
    await firstThatWorks(
      [way('given', {}), way('local', { reason: 'too old' }), way('own', { url: 'o' })],
      tell,
    );
    expect(tell.mock.calls).toEqual([['too old']]);
  });

  it('stops at a way that refuses, since somebody asked for exactly that service', async () => {
    const refusing = { name: 'given', tryIt: () => Promise.reject(new Error('cannot be used')) };
    await expect(firstThatWorks([refusing, way('own', { url: 'o' })], jest.fn())).rejects.toThrow(
      'cannot be used',
    );
  });
});

describe('a local service is used', () => {
  const good = { version: '10.11.19-MariaDB-0+deb12u1', flush: 1, mode: 'STRICT_TRANS_TABLES' };

  it.each([
    [good, undefined],
    [{ ...good, version: '8.0.44' }, undefined],
    [{ ...good, version: '10.5.9-MariaDB' }, 'too old'],
    [{ ...good, version: '5.7.44' }, 'too old'],
    [{ ...good, flush: 2 }, 'a commit could be lost'],
    [{ ...good, mode: 'NO_ENGINE_SUBSTITUTION' }, 'not strict'],
  ])('only when it keeps what it commits: %j', (settings, fault) => {
    if (fault) expect(databaseFault(settings)).toContain(fault);
    else expect(databaseFault(settings)).toBeUndefined();
  });

  it.each([
    [{ redis_version: '7.0.15', maxmemory_policy: 'noeviction' }, undefined],
    [{ redis_version: '5.0.14' }, 'too old'],
    [{ redis_version: '7.0.15', maxmemory_policy: 'allkeys-lru' }, 'throws keys away'],
  ])('only when Redis does not throw jobs away: %j', (info, fault) => {
    if (fault) expect(redisFault(info)).toContain(fault);
    else expect(redisFault(info)).toBeUndefined();
  });
});

describe('dependencies are installed anew', () => {
  const wanted = { lock: 'l2', node: '20' };
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1' },
      'node_modules/b': { version: '2', optional: true },
    },
  };
  const same = { packages: { 'node_modules/a': { version: '1' } } };
  const other = { packages: { 'node_modules/a': { version: '0' } } };

  it('when the lock file changed', () => {
    expect(needsInstall({ stamp: { lock: 'l1', node: '20' }, wanted, lock, installed: other })).toBe(true);
  });

  it('when they were installed for another Node', () => {
    expect(needsInstall({ stamp: { lock: 'l2', node: '24' }, wanted, lock, installed: same })).toBe(true);
  });

  it('not when the lock file is the one of last time', () => {
    expect(needsInstall({ stamp: wanted, wanted, lock, installed: same })).toBe(false);
  });

  it('not when somebody installed them by hand, optional ones of other systems aside', () => {
    expect(needsInstall({ stamp: {}, wanted, lock, installed: same })).toBe(false);
  });

  it('never on a Node that is too old', () => {
    expect(() => checkNode('20.18.3')).toThrow('too old');
    expect(() => checkNode('20.19.0')).not.toThrow();
    expect(() => checkNode('24.1.0')).not.toThrow();
  });
});

describe('the build is stale', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-stale-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, 'src', name), text);
  const now = () => fingerprint(folder, ['src', 'missing'], (path: string) => path.endsWith('.spec.ts'));

  beforeEach(() => {
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    mkdirSync(join(folder, 'src'));
    write('a.ts', 'one');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('when a source file changed, appeared or got another name, and only then', () => {
    const before = now();
    write('a.ts', 'two');
    const changed = now();
    write('b.ts', 'three');
    const appeared = now();
    write('a.ts', 'one');
    rmSync(join(folder, 'src', 'b.ts'));
    expect(new Set([before, changed, appeared]).size).toBe(3);
    expect(now()).toBe(before);
  });

  it('not when a test changed', () => {
    const before = now();
    write('a.spec.ts', 'one');
    expect(now()).toBe(before);
  });

  it('when its output is gone, whatever its note says', () => {
    expect(needsBuild({ server: 'x' }, 'server', 'x', false)).toBe(true);
    expect(needsBuild({ server: 'x' }, 'server', 'x', true)).toBe(false);
  });

  it('on the server side not because of a screen', () => {
    expect(halves.server.isIgnored(join(process.cwd(), 'apps/web/src/kiosk/page.tsx'))).toBe(true);
    expect(halves.server.isIgnored(join(process.cwd(), 'apps/worker/src/main.ts'))).toBe(false);
  });
});

describe('a program that dies', () => {
  it('is started again five times a minute, not six', () => {
    expect(judge([1, 2, 3, 4], 5).mayRestart).toBe(true);
    expect(judge([1, 2, 3, 4, 5], 6).mayRestart).toBe(false);
  });

  it('is forgiven after a minute', () => {
    expect(judge([1, 2, 3, 4, 5], 60_010)).toEqual({ recent: [60_010], mayRestart: true });
  });
});

describe('npm test', () => {
  it('runs all kinds unless some are named', () => {
    const chosen = (args: string[]): string[] =>
      readTestArguments(args).chosen.map(({ name }: { name: string }) => name);
    expect(chosen([])).toEqual(['unit', 'architecture', 'integration', 'e2e', 'chaos', 'browser']);
    expect(chosen(['e2e', 'unit'])).toEqual(['unit', 'e2e']);
  });

  it('hands what follows a second -- to jest', () => {
    expect(readTestArguments(['--full', 'unit', '--', '-t', 'a name'])).toMatchObject({
      isFull: true,
      forJest: ['-t', 'a name'],
    });
  });

  it('refuses a kind that does not exist instead of running nothing', () => {
    expect(() => readTestArguments(['intergation'])).toThrow('Unknown: intergation');
  });

  it('counts a suite that could not run, and a run without a report, as failures', () => {
    expect(countResults({ numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }, 1)).toEqual({
      passed: 7,
      failed: 3,
    });
    expect(countResults({}, 1)).toEqual({ passed: 0, failed: 1 });
    expect(countResults({ numPassedTests: 7 }, 0)).toEqual({ passed: 7, failed: 0 });
  });
});
