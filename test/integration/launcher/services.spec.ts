import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '#testing';
import { serversIn } from '../../../scripts/lib/leftovers.mjs';
import { privateHome } from '../../../scripts/lib/private-home.mjs';
import { faultOfDatabase, withDatabase } from '../../../scripts/lib/probe-database.mjs';
import { faultOfRedis, keepsNothing } from '../../../scripts/lib/probe-redis.mjs';

const servers = ['mariadbd', 'redis-server'];

/** A second launcher is another process: only that shows what the lock file is worth. */
function secondLauncher(folder: string): Promise<{ code: number | null; said: string }> {
  const source = `
    import { privateHome } from './scripts/lib/private-home.mjs';
    import { runMain } from './scripts/lib/end.mjs';
    await runMain(() => privateHome(process.argv[1], { databases: '*.*' }).database());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source, folder]);
  return new Promise((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('close', (code) => resolve({ code, said }));
  });
}

interface Connection {
  query(sql: string): Promise<[unknown[], unknown]>;
}

describe('own services in a folder with a blank and Chinese characters', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), '排号 own services ')));
  const home = privateHome(folder, { databases: '`paihao`.*', giveUp: () => undefined });
  let databaseUrl = '';
  let redisUrl = '';

  const ask = (sql: string) => withDatabase(databaseUrl, (connection: Connection) => connection.query(sql));

  beforeAll(async () => {
    databaseUrl = await home.database();
    redisUrl = await home.redis();
  }, 60_000);

  afterAll(async () => {
    await home.close();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('answer and keep what the product rests on', async () => {
    expect(await faultOfDatabase(databaseUrl)).toBeUndefined();
    expect(await faultOfRedis(redisUrl)).toBeUndefined();
    expect(await keepsNothing(redisUrl)).toBe(false);
  });

  it('let their account into its own database only', async () => {
    const create = (name: string) => ask(`create database ${name}`);
    await create('paihao');
    await expect(create('foreign_data')).rejects.toThrow('Access denied');
  });

  it('have no account without a password', async () => {
    const { host } = new URL(databaseUrl);
    for (const user of ['root', 'anybody']) {
      expect(await faultOfDatabase(`mysql://${user}@${host}`)).toMatch(/Access denied/);
    }
  });

  it('keep their password to the owner of the folder', () => {
    expect(statSync(join(folder, 'services.json')).mode & 0o777).toBe(0o600);
  });

  it('listen below the ports of outgoing connections', () => {
    for (const url of [databaseUrl, redisUrl]) expect(Number(new URL(url).port)).toBeLessThan(32_768);
  });

  it('refuse a second launcher and name the first', async () => {
    const { code, said } = await secondLauncher(folder);
    expect(code).toBe(3);
    expect(said).toContain(`process ${process.pid}`);
  });

  it('come back with ports, password and data after a server was killed', async () => {
    const [killed] = serversIn([join(folder, 'mysql')], servers);
    process.kill(killed ?? 0, 'SIGKILL');
    await until('the database is back', async () => (await faultOfDatabase(databaseUrl)) === undefined);
    const [rows] = await ask("show databases like 'paihao'");
    expect(rows).toHaveLength(1);
  }, 30_000);

  it('leave nothing running when they are closed, and start again on the same ports', async () => {
    await home.close();
    expect(serversIn([folder], servers)).toEqual([]);
    expect(await home.database()).toBe(databaseUrl);
    expect(await home.redis()).toBe(redisUrl);
  }, 60_000);
});
