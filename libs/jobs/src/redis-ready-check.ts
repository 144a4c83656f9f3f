import { Injectable } from '@nestjs/common';
import { JobQueues } from './job-queues.js';

/** Ready when Redis answers. */
@Injectable()
export class RedisReadyCheck {
  readonly name = 'redis';

  constructor(private readonly queues: JobQueues) {}

  async check(): Promise<void> {
    await this.queues.redis.ping();
  }
}
