import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { queueOf, type JobName } from '#contracts';
import { addingOptions, JOB_SETTINGS, type JobSettings } from './job-settings.js';

/** The queues as those see them who add jobs: one connection for all. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  readonly redis: Redis;
  readonly prefix: string;
  private readonly logger = new Logger(JobQueues.name);
  private readonly queues: ReadonlyMap<string, Queue>;

  constructor(@Inject(JOB_SETTINGS) { url, prefix }: JobSettings) {
    this.prefix = prefix;
    this.redis = new Redis(url, addingOptions);
    const options = { connection: this.redis, prefix, skipVersionCheck: true };
    const names = [...new Set(Object.values(queueOf))];
    this.queues = new Map(names.map((name) => [name, new Queue(name, options)]));
    this.logOutages();
  }

  get all(): readonly Queue[] {
    return [...this.queues.values()];
  }

  get isReachable(): boolean {
    return this.redis.status === 'ready';
  }

  of(job: JobName): Queue {
    const queue = this.queues.get(queueOf[job]);
    if (!queue) throw new Error(`job ${job} belongs to no queue`);
    return queue;
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  /** One line an outage. Without these listeners every attempt to reconnect would print a stack. */
  private logOutages(): void {
    let isAway = false;
    this.all.forEach((queue) => queue.on('error', () => undefined));
    this.redis.on('error', (error: Error) => {
      if (!isAway)
        this.logger.warn(`Redis is away, no jobs until it is back (${error.message || error.name})`);
      isAway = true;
    });
    this.redis.on('ready', () => {
      if (isAway) this.logger.log('Redis is back, jobs go on');
      isAway = false;
    });
  }
}
