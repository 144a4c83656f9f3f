import { Injectable } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import { Unavailable } from '#application/ports';
import { jobPayloads, type JobName, type JobPayload } from '#contracts';
import { JobQueues } from './job-queues.js';

/** Puts jobs into their queues. A job is a wish, not a promise: what must happen is a row in the database. */
@Injectable()
export class JobProducer {
  constructor(private readonly queues: JobQueues) {}

  /** Throws `Unavailable` at once when Redis is away, and refuses a payload that its schema does not know. */
  async add<N extends JobName>(job: N, payload: JobPayload<N>, options?: JobsOptions): Promise<void> {
    const data = jobPayloads[job].parse(payload);
    if (!this.queues.isReachable) throw new Unavailable('the job queues cannot be reached');
    await this.queues.of(job).add(job, data, options);
  }
}
