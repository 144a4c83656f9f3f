import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { HallHint } from '#contracts';
import { hintChannel, HallHints, RedisHallAnnouncer, type RedisSettings } from '#realtime';
import { startRedis, until } from '#testing';

Logger.overrideLogger(false);

const shared = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';
const prefix = `test-${randomBytes(6).toString('hex')}`;

/** One process that announces and one that listens. */
function twoProcesses(settings: RedisSettings) {
  const [announcer, hints, heard] = [
    new RedisHallAnnouncer(settings),
    new HallHints(settings),
    [] as HallHint[],
  ];
  hints.listen((hint) => heard.push(hint));
  const close = () => [announcer, hints].forEach((end) => end.onApplicationShutdown());
  return { announcer, heard, close };
}

type TwoProcesses = ReturnType<typeof twoProcesses>;

/** Says it again until it is heard: a hint that nobody hears yet is lost, and that is all right. */
function untilHeard({ announcer, heard }: TwoProcesses, hallId: number): Promise<true> {
  return until('a hint', () => {
    announcer.announce(hallId, 1);
    return heard.some((hint) => hint.hallId === hallId) && (true as const);
  });
}

describe('over the Redis of this machine', () => {
  const settings = { url: shared, prefix };
  let processes: TwoProcesses;

  beforeAll(async () => {
    processes = twoProcesses(settings);
    await untilHeard(processes, 1);
  });

  beforeEach(async () => {
    await pause(50);
    processes.heard.length = 0;
  });

  afterAll(() => processes.close());

  it('a burst of commits becomes one hint a hall, with the highest revision', async () => {
    const { announcer, heard } = processes;
    [7, 9, 8].forEach((revision) => announcer.announce(1, revision));
    announcer.announce(2, 5);
    await until('both halls', () => heard.length >= 2);
    await pause(50);
    expect(heard).toEqual([
      { hallId: 1, revision: 9 },
      { hallId: 2, revision: 5 },
    ]);
  });

  it.each([
    '',
    'null',
    '7',
    '{}',
    '{"hallId":"1","revision":2}',
    '{"hallId":1,"revision":-2}',
    '{"hallId":1',
    '[]',
  ])('rubbish is ignored: %j', async (rubbish) => {
    const { announcer, heard } = processes;
    const intruder = new Redis(shared);
    await intruder.publish(hintChannel(settings), rubbish);
    await intruder.publish(hintChannel(settings), `{"hallId":1,"revision":2${' '.repeat(500)}}`);
    intruder.disconnect();
    announcer.announce(3, 3);
    await until('the hint after it', () => heard.length > 0);
    expect(heard).toEqual([{ hallId: 3, revision: 3 }]);
  });

  it('another system on the same Redis hears nothing', async () => {
    const stranger = twoProcesses({ url: shared, prefix: `${prefix}-stranger` });
    await untilHeard(stranger, 1);
    expect(processes.heard).toEqual([]);
    stranger.close();
  });
});

describe('over a Redis that comes and goes', () => {
  it('hints are heard again after each time that Redis was killed, and nobody fails meanwhile', async () => {
    let redis = await startRedis();
    const processes = twoProcesses({ url: redis.url, prefix });
    for (const hallId of [11, 12, 13]) {
      await untilHeard(processes, hallId);
      await redis.stop('SIGKILL');
      for (let revision = 0; revision < 1_000; revision++) processes.announcer.announce(1, revision);
      await pause(50);
      redis = await startRedis({ port: redis.port });
    }
    processes.close();
    await redis.stop();
  }, 60_000);
});
