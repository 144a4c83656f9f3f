import { UnrecoverableError, type Job } from 'bullmq';
import { jobPayloads, permissionOfJob, type JobName } from '#contracts';
import { mayDo, system } from '#domain';
import type { JobHandler } from './job-handler.js';

/** Checks the payload and hands it to the handler. What is not understood now will not be understood later either. */
export async function runJob(
  handlers: ReadonlyMap<string, JobHandler>,
  job: Pick<Job<unknown>, 'name' | 'data'>,
): Promise<void> {
  const handler = handlers.get(job.name);
  if (!handler) throw new UnrecoverableError(`nobody handles ${job.name}`);
  if (!mayDo(system, permissionOfJob[job.name as JobName]).accepted)
    throw new UnrecoverableError(`the system may not do ${job.name}`);
  const payload = jobPayloads[job.name as JobName].safeParse(job.data);
  // Not a word of the payload: it is what somebody else wrote.
  if (!payload.success)
    throw new UnrecoverableError(`the payload of ${job.name} is not what its schema says`);
  await handler.run(payload.data);
}
