import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { AccessAnnouncer } from '#application/ports';
import { logOutages } from './outage-log.js';
import {
  accessChannel,
  listeningOptions,
  REDIS_SETTINGS,
  tellingOptions,
  type RedisSettings,
} from './redis-settings.js';

/**
 * "Somebody's credentials have changed, look again": without a word about whose, so whoever hears or forges it learns
 * and gains nothing.
 */
@Injectable()
export class RedisAccessAnnouncer extends AccessAnnouncer implements OnApplicationShutdown {
  private readonly redis: Redis;

  constructor(@Inject(REDIS_SETTINGS) private readonly settings: RedisSettings) {
    super();
    this.redis = new Redis(settings.url, tellingOptions);
    logOutages(this.redis, 'revoked credentials are noticed by looking, within seconds');
  }

  announceChange(): void {
    this.redis.publish(accessChannel(this.settings), '').catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}

/** Hears that credentials have changed somewhere. */
@Injectable()
export class AccessHints implements OnApplicationShutdown {
  private redis: Redis | undefined;

  constructor(@Inject(REDIS_SETTINGS) private readonly settings: RedisSettings) {}

  listen(listener: () => void): void {
    this.redis = new Redis(this.settings.url, listeningOptions);
    logOutages(this.redis, 'revoked credentials are noticed by looking, within seconds');
    this.redis.on('message', listener);
    // Fails only when the process ends before Redis ever came.
    this.redis.subscribe(accessChannel(this.settings)).catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
