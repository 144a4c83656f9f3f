import { jobPayloads, type JobName, type JobPayload } from '#contracts';

/** Does the work of one job. May run twice for the same job, so doing it again must change nothing. */
export abstract class JobHandler<N extends JobName = JobName> {
  abstract readonly job: N;
  abstract run(payload: JobPayload<N>): Promise<void>;
}

/** Nest token of the `JobHandler`s of a process. */
export const JOB_HANDLERS = Symbol('JobHandler[]');

/** Throws unless every job has exactly one handler: a job that nobody takes would wait for ever, unseen. */
export function handlersByJob(handlers: readonly JobHandler[]): ReadonlyMap<string, JobHandler> {
  const jobs = Object.keys(jobPayloads) as JobName[];
  const counted = jobs.map((job) => ({
    job,
    count: handlers.filter((handler) => handler.job === job).length,
  }));
  const wrong = counted.filter(({ count }) => count !== 1).map(({ job, count }) => `${job} has ${count}`);
  if (wrong.length > 0) throw new Error(`every job needs one handler: ${wrong.join(', ')}`);
  return new Map(handlers.map((handler) => [handler.job, handler]));
}
