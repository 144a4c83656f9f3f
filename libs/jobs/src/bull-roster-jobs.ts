import { Injectable, Logger } from '@nestjs/common';
import { FlowProducer } from 'bullmq';
import { RosterJobs } from '#application/ports';
import { jobPayloads, queueOf } from '#contracts';
import { JobProducer } from './job-producer.js';
import { JobQueues } from './job-queues.js';

/** A range that lost all its races is tried again; the sweep finds what is left after that. */
const trying = { attempts: 4, backoff: { type: 'exponential', delay: 300 } } as const;

/** Wakes the worker over BullMQ: ids and row numbers are all that lies in Redis. */
@Injectable()
export class BullRosterJobs extends RosterJobs {
  private readonly logger = new Logger(BullRosterJobs.name);

  constructor(
    private readonly producer: JobProducer,
    private readonly queues: JobQueues,
  ) {
    super();
  }

  /** Without Redis nothing is lost: the sweep finds the roster. */
  async wake(job: 'read' | 'book', roster: string): Promise<void> {
    try {
      await this.producer.add(`roster.${job}`, { roster }, trying);
    } catch (error) {
      this.logger.warn(`roster.${job} has to wait for the sweep: ${String(error)}`);
    }
  }

  async bookRanges(roster: string, ranges: readonly { from: number; to: number }[]): Promise<void> {
    const flow = new FlowProducer({ connection: this.queues.redis, prefix: this.queues.prefix });
    const name = 'roster.book-rows';
    await flow.add({
      name: 'roster.finish',
      queueName: queueOf['roster.finish'],
      data: jobPayloads['roster.finish'].parse({ roster }),
      opts: trying,
      children: ranges.map((range) => ({
        name,
        queueName: queueOf[name],
        data: jobPayloads[name].parse({ roster, ...range }),
        // One range that cannot be booked keeps nobody else from being told.
        opts: { ...trying, ignoreDependencyOnFailure: true },
      })),
    });
  }
}
