import { jobPayloads, queueOf } from '#contracts';
import { read, sources } from './sources.js';

const jobs = Object.keys(jobPayloads);

describe('Every job', () => {
  it('has exactly one queue, and no queue waits for a job that does not exist', () => {
    expect(Object.keys(queueOf).sort()).toEqual([...jobs].sort());
  });

  it.each(jobs)('is named after a thing and what is done with it: %s', (job) => {
    expect(job).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });

  it.each(Object.entries(queueOf))('lies in a queue named by a plural: %s in %s', (_, queue) => {
    expect(queue).toMatch(/^[a-z]+(-[a-z]+)*s$/);
  });

  it.each(jobs)('has one processor in the worker: %s', (job) => {
    const processors = sources.filter((file) => /^apps\/worker\/.*\.processor\.ts$/.test(file));
    expect(processors.filter((file) => read(file).includes(`'${job}'`))).toHaveLength(1);
  });
});
