import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';

/** One line when Redis goes and one when it is back, instead of one for every attempt to reach it. */
export function logOutages(redis: Redis, whatItMeans: string): void {
  const logger = new Logger('Redis');
  let isAway = false;
  redis.on('error', (error: Error) => {
    if (!isAway) logger.warn(`away, ${whatItMeans} (${error.message || error.name})`);
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) logger.log(`back, no longer true: ${whatItMeans}`);
    isAway = false;
  });
}
