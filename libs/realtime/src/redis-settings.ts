import type { RedisOptions } from 'ioredis';

export interface RedisSettings {
  /** redis://host:port/0 */
  readonly url: string;
  /** Keeps systems apart that share a Redis. */
  readonly prefix: string;
}

/** Nest token of the `RedisSettings`. */
export const REDIS_SETTINGS = Symbol('RedisSettings');

/** Redis is back within a second or two; nobody should have to wait longer to notice. */
const retryStrategy = (attempts: number): number => Math.min(attempts * 100, 1_000);

/** For those who tell and go on: what cannot be said now is not said at all. */
export const tellingOptions: RedisOptions = {
  retryStrategy,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
};

/** For those who listen: they wait for Redis as long as it takes. */
export const listeningOptions: RedisOptions = { retryStrategy, maxRetriesPerRequest: null };

export function hintChannel(settings: RedisSettings): string {
  return `${settings.prefix}:hints`;
}

export function accessChannel(settings: RedisSettings): string {
  return `${settings.prefix}:access`;
}
