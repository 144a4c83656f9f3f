import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  emptyRedis,
  proofs,
  runHall,
  smallHall,
  startRedis,
  TestScreen,
  until,
  type RunningHall,
  type TestProcess,
} from '#testing';

describe('Redis is lost in the middle of the morning', () => {
  let dir: string;
  let redis: TestProcess;
  let hall: RunningHall;
  let screen: TestScreen;
  let served = 0;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'paihao-redis-'));
    redis = await startRedis({ dir });
    hall = await runHall({
      halls: [smallHall({ services: 1, windows: 4 })],
      apps: ['ticketing', 'gateway', 'worker'],
      redisUrl: redis.url,
    });
    for (const window of [1, 2, 3, 4]) await hall.api.open(window);
    screen = new TestScreen(hall.urlOf('gateway'));
    await until('the screen has its hall', () => screen.revision >= 0);
  }, 60_000);
  afterAll(async () => {
    screen.close();
    await hall.close();
    await redis.stop();
    await rm(dir, { recursive: true });
  });

  /** A person comes and is served at a window; answers what the board must show on top. */
  const serve = async (window: number): Promise<string> => {
    await hall.api.issue('s1');
    const called = await hall.api.callNext(window);
    expect(called.status).toBe(200);
    await hall.api.act(window, 'finish', called.body.id);
    served += 1;
    return `${called.body.label}→${window}`;
  };

  const converges = async (newest: string) => {
    await until(`the board shows ${newest}`, () => screen.calls[0] === newest, 10_000);
    const [row] = await hall.database.source.query<{ revision: number }[]>(
      'SELECT revision FROM hall_states',
    );
    await until('the board is at the truth', () => screen.revision >= (row?.revision ?? 0));
  };

  it('emptied, killed and back: numbers and calls go on all the time, and the board follows', async () => {
    await converges(await serve(1));

    await emptyRedis(redis.url);
    await converges(await serve(2));

    await redis.stop('SIGKILL');
    await converges(await serve(3));
    await until('the gateway still says it is live', () => {
      const age = Date.now() - (screen.heartbeat?.serverTime ?? 0);
      return age < 5_000;
    });

    redis = await startRedis({ dir, port: redis.port });
    await converges(await serve(4));
    await until(
      'the worker is ready again',
      async () => {
        const answer = await fetch(`${hall.urlOf('worker')}/health/ready`).catch(() => undefined);
        return answer?.ok;
      },
      30_000,
    );
    expect(screen.shown).toEqual([...screen.shown].sort((a, b) => a - b));
  }, 120_000);

  it(`gone for ${proofs.redisGoneMs / 1_000} s: the hall works, screens are a second late, nothing piles up`, async () => {
    await redis.stop('SIGKILL');
    const end = Date.now() + proofs.redisGoneMs;
    const before = await memoryMiB(hall);
    const delays: number[] = [];
    for (let person = 0; Date.now() < end; person += 1) {
      const newest = await serve((person % 4) + 1);
      const answered = Date.now();
      await until(`the board shows ${newest}`, () => screen.calls[0] === newest, 10_000);
      delays.push(Date.now() - answered);
      expect(Date.now() - (screen.heartbeat?.serverTime ?? 0)).toBeLessThan(5_000);
      await pause(Math.random() * 1_000);
    }
    expect(delays.length).toBeGreaterThan(5);
    expect(Math.max(...delays)).toBeLessThan(5_000);
    expect(await memoryMiB(hall)).toBeLessThan(before + 100);
    redis = await startRedis({ dir, port: redis.port });
    // The hints are back when a board is no longer a second late.
    await until('a quick board', async () => {
      const newest = await serve(1);
      const answered = Date.now();
      await until(`the board shows ${newest}`, () => screen.calls[0] === newest, 10_000);
      return Date.now() - answered < 300;
    });
  }, 900_000);

  it('and nothing that was promised is missing', async () => {
    const [row] = await hall.database.source.query('SELECT COUNT(*) AS served FROM tickets');
    expect(row).toEqual({ served });
  });
});

/** Of ticketing and gateway together. */
async function memoryMiB({ apps }: RunningHall): Promise<number> {
  const pids = [apps.ticketing?.pid, apps.gateway?.pid];
  const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8')));
  return texts.reduce((sum, text) => sum + Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) / 1_024, 0);
}
