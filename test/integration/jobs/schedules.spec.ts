import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { jobPayloads, type JobName } from '#contracts';
import {
  JobHandler,
  JobProducer,
  JobQueues,
  JobSchedules,
  JobWorkers,
  RedisReadyCheck,
  type JobSettings,
} from '#jobs';
import { emptyRedis, freePort, startRedis, until, type TestProcess } from '#testing';

Logger.overrideLogger(false);
jest.setTimeout(90_000);

const prefix = `test-${randomBytes(6).toString('hex')}`;

class CountingHandler extends JobHandler {
  runs = 0;

  constructor(override readonly job: JobName) {
    super();
  }

  override run(): Promise<void> {
    this.runs += 1;
    return Promise.resolve();
  }
}

/** A process that does jobs, without Nest. */
function workerProcess(settings: JobSettings, everyMs = 200) {
  const [relay, turn] = [new CountingHandler('outbox.relay'), new CountingHandler('hall-day.turn-all')];
  const queues = new JobQueues(settings);
  const producer = new JobProducer(queues);
  const schedules = new JobSchedules(queues, producer, [{ job: relay.job, everyMs }]);
  const others = (Object.keys(jobPayloads) as JobName[]).filter(
    (job) => job !== relay.job && job !== turn.job,
  );
  const handlers = [relay, turn, ...others.map((job) => new CountingHandler(job))];
  const workers = new JobWorkers(settings, handlers, queues);
  schedules.onApplicationBootstrap();
  workers.onApplicationBootstrap();
  const close = async () => {
    await workers.beforeApplicationShutdown();
    [schedules, queues].forEach((part) => part.onApplicationShutdown());
  };
  return { relay, turn, queues, producer, schedules, close };
}

type WorkerProcess = ReturnType<typeof workerProcess>;

async function untilItRuns({ relay }: WorkerProcess, times = 2): Promise<void> {
  const before = relay.runs;
  await until('the schedule to run', () => relay.runs >= before + times, 30_000);
}

describe('over the Redis of this machine', () => {
  const settings = { url: process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379', prefix };
  let worker: WorkerProcess;

  beforeAll(() => {
    worker = workerProcess(settings);
  });

  afterAll(async () => {
    await Promise.all(worker.queues.all.map((queue) => queue.obliterate({ force: true })));
    await worker.close();
  });

  it('a scheduled job comes round', () => untilItRuns(worker, 5));

  it('a job that somebody adds is done', async () => {
    await worker.producer.add('hall-day.turn-all', {});
    await until('the job', () => worker.turn.runs === 1);
  });

  it('writing the schedules again and again does not make them run more often', async () => {
    const slow = workerProcess({ ...settings, prefix: `${prefix}-slow` }, 60_000);
    await until('the run at the start', () => slow.relay.runs > 0);
    for (let time = 0; time < 10; time++) await slow.schedules.refresh();
    await untilItRuns(worker, 5);
    // Once because the schedule is new, once because the process is.
    expect(slow.relay.runs).toBeLessThanOrEqual(2);
    await Promise.all(slow.queues.all.map((queue) => queue.obliterate({ force: true })));
    await slow.close();
  });

  it('the process is ready', () =>
    expect(new RedisReadyCheck(worker.queues).check()).resolves.toBeUndefined());
});

describe('over a Redis that comes and goes', () => {
  let port: number;
  let redis: TestProcess | undefined;
  let worker: WorkerProcess;

  beforeAll(async () => {
    port = await freePort();
    worker = workerProcess({ url: `redis://127.0.0.1:${port}`, prefix });
  });

  afterAll(async () => {
    await worker.close();
    await redis?.stop();
  });

  it('a worker that started without it says so, refuses jobs at once, and begins when it comes', async () => {
    await expect(new RedisReadyCheck(worker.queues).check()).rejects.toThrow();
    await expect(worker.producer.add('hall-day.turn-all', {})).rejects.toThrow('cannot be reached');
    redis = await startRedis({ port });
    await untilItRuns(worker);
  });

  it('schedules come back when it was killed and came back empty', async () => {
    await redis?.stop('SIGKILL');
    redis = await startRedis({ port });
    await untilItRuns(worker);
  });

  it('schedules come back when somebody emptied it', async () => {
    await emptyRedis(`redis://127.0.0.1:${port}`);
    await untilItRuns(worker, 5);
  });

  it('a worker ends within its time although it is gone', async () => {
    await redis?.stop('SIGKILL');
    const begin = Date.now();
    await worker.close();
    expect(Date.now() - begin).toBeLessThan(4_000);
  });
});
