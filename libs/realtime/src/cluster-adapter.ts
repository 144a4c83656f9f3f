import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { logOutages } from './outage-log.js';
import { listeningOptions, type RedisSettings } from './redis-settings.js';

/** The adapter says goodbye to connections that are closed already, and would hold the process for two seconds. */
const disconnectTimeout = 100;

/**
 * What connects the socket servers of several gateways: commands such as "disconnect this device everywhere". Boards
 * do not travel this way. It is guarded, for the adapter expects a Redis that is there: with impatient options its
 * reading loop spins without a pause, and connections that it opens for itself outlive it.
 */
export function clusterAdapter(settings: RedisSettings) {
  const redis = new Redis(settings.url, { ...listeningOptions, disconnectTimeout });
  logOutages(redis, 'each gateway serves its own screens only');
  const copies: Redis[] = [];
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (...options) => {
    const copy = duplicate(...options);
    copies.push(copy);
    return copy;
  };
  const { prefix } = settings;
  const adapter = createAdapter(redis, {
    streamName: `${prefix}:sockets`,
    channelPrefix: `${prefix}:sockets`,
    maxLen: 1_000,
    blockTimeInMs: 1_000,
    onlyPlaintext: true,
  });
  /** To be called after the socket server was closed. */
  const close = (): void => [redis, ...copies].forEach((connection) => connection.disconnect());
  return { adapter, close };
}
