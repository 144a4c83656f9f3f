import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { HallAnnouncer } from '#application/ports';
import type { HallHint } from '#contracts';
import { logOutages } from './outage-log.js';
import { hintChannel, REDIS_SETTINGS, tellingOptions, type RedisSettings } from './redis-settings.js';

/** Commits of one hall that are this close together need one hint. */
const gatherMs = 5;

/** Publishes hints over Redis. While Redis is away they are dropped: everybody looks at the database every second. */
@Injectable()
export class RedisHallAnnouncer extends HallAnnouncer implements OnApplicationShutdown {
  private readonly redis: Redis;
  private readonly channel: string;
  private readonly highest = new Map<number, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(REDIS_SETTINGS) settings: RedisSettings) {
    super();
    this.channel = hintChannel(settings);
    this.redis = new Redis(settings.url, tellingOptions);
    logOutages(this.redis, 'hints are not sent and others see changes a second later');
  }

  announce(hallId: number, revision: number): void {
    this.highest.set(hallId, Math.max(revision, this.highest.get(hallId) ?? 0));
    this.timer ??= setTimeout(() => this.publish(), gatherMs);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    if (this.redis.status === 'ready') this.publish();
    this.redis.disconnect();
  }

  private publish(): void {
    const hints = [...this.highest].map(([hallId, revision]): HallHint => ({ hallId, revision }));
    this.highest.clear();
    this.timer = undefined;
    if (this.redis.status !== 'ready') return;
    for (const hint of hints) this.redis.publish(this.channel, JSON.stringify(hint)).catch(() => undefined);
  }
}
