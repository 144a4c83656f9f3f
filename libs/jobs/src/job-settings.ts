import type { RedisOptions } from 'ioredis';

export interface JobSettings {
  /** redis://host:port/0 */
  readonly url: string;
  /** Keeps the queues of systems apart that share a Redis. */
  readonly prefix: string;
}

/** Nest token of the `JobSettings`. */
export const JOB_SETTINGS = Symbol('JobSettings');

const retryStrategy = (attempts: number): number => Math.min(attempts * 100, 1_000);

/** Who adds jobs fails at once when Redis is away; a person may be waiting. */
export const addingOptions: RedisOptions = {
  retryStrategy,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
};

/** Who works waits for Redis as long as it takes. */
export const workingOptions = { retryStrategy, maxRetriesPerRequest: null };
