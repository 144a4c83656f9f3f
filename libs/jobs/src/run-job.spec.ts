import { UnrecoverableError } from 'bullmq';
import { jobPayloads, type JobName } from '#contracts';
import { handlersByJob, JobHandler } from './job-handler.js';
import { runJob } from './run-job.js';

class Relay extends JobHandler<'outbox.relay'> {
  readonly job = 'outbox.relay';
  runs = 0;

  override run(): Promise<void> {
    this.runs += 1;
    return Promise.resolve();
  }
}

class TurnDays extends JobHandler<'hall-day.turn-all'> {
  readonly job = 'hall-day.turn-all';

  override run(): Promise<void> {
    return Promise.reject(new Error('the hall burnt down'));
  }
}

/** Somebody for every other job: what is tried out here concerns none of them. */
const others = (Object.keys(jobPayloads) as JobName[])
  .filter((job) => !['outbox.relay', 'hall-day.turn-all'].includes(job))
  .map((job): JobHandler => ({ job, run: () => Promise.resolve() }));

it('a worker does not start when nobody handles a job', () => {
  expect(() => handlersByJob([new Relay(), ...others])).toThrow('hall-day.turn-all has 0');
});

it('a worker does not start when two handle one job', () => {
  expect(() => handlersByJob([new Relay(), new TurnDays(), new Relay(), ...others])).toThrow(
    'outbox.relay has 2',
  );
});

describe('a job', () => {
  const relay = new Relay();
  const handlers = handlersByJob([relay, new TurnDays(), ...others]);

  it('is done by its handler', async () => {
    await runJob(handlers, { name: 'outbox.relay', data: {} });
    expect(relay.runs).toBe(1);
  });

  it.each([null, 'x', { hall: 1 }])(
    'with a payload that its schema does not know fails for good: %j',
    async (data) => {
      await expect(runJob(handlers, { name: 'outbox.relay', data })).rejects.toBeInstanceOf(
        UnrecoverableError,
      );
    },
  );

  it.each(['unknown', 'toString', '__proto__'])('named %s fails for good', async (name) => {
    await expect(runJob(handlers, { name, data: {} })).rejects.toBeInstanceOf(UnrecoverableError);
  });

  it('that fails says so', async () => {
    await expect(runJob(handlers, { name: 'hall-day.turn-all', data: {} })).rejects.toThrow('burnt down');
  });
});
