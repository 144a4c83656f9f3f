import { Redis } from 'ioredis';
import { logOutages } from '../outage-log.js';
import { tellingOptions, type RedisSettings } from '../redis-settings.js';
import { RateWindows, type RateWindow } from './rate-windows.js';

/** How long a process may not know what the others counted. */
const tellEveryMs = 250;
const mostAtOnce = 1_000;

interface Settings extends RedisSettings {
  /** What a key is called in Redis: addresses of people must not lie there. */
  readonly nameOf: (key: string) => string;
}

/**
 * One count for all processes. A request is decided on what is known here and never waits for Redis; what was counted
 * is told every quarter of a second, and what the others counted is heard in the answer. While Redis is away each
 * process keeps the whole limit by itself: limits become as many times wider as there are processes, and never vanish.
 */
export class SharedRates {
  readonly windows = new RateWindows();
  private readonly redis: Redis;
  private readonly timer: NodeJS.Timeout;
  private isTelling = false;

  constructor(
    private readonly settings: Settings,
    private readonly now: () => number,
  ) {
    this.redis = new Redis(settings.url, tellingOptions);
    logOutages(this.redis, 'each process counts requests by itself');
    this.timer = setInterval(() => void this.tell(), tellEveryMs).unref();
  }

  close(): void {
    clearInterval(this.timer);
    this.redis.disconnect();
  }

  /** Tells and hears; the next turn takes what is too much for one. */
  async tell(): Promise<void> {
    if (this.isTelling || this.redis.status !== 'ready') return;
    this.isTelling = true;
    try {
      const untold = [...this.windows.untold(this.now())].slice(0, mostAtOnce);
      if (untold.length > 0) await this.exchange(untold);
    } catch {
      // Nobody heard it, or nobody knows whether: it stays untold, and counts here all the same.
    } finally {
      this.isTelling = false;
    }
  }

  private async exchange(untold: readonly [string, RateWindow][]): Promise<void> {
    const told = untold.map(([key, window]) => ({ key, window, news: window.untold }));
    const pipeline = this.redis.pipeline();
    for (const { key, window, news } of told) {
      const name = `${this.settings.prefix}:rate:${this.settings.nameOf(key)}:${window.start}`;
      pipeline.incrby(name, news).pexpireat(name, window.start + 2 * window.everyMs);
    }
    const answers = (await pipeline.exec()) ?? [];
    told.forEach(({ window, news }, index) => {
      const [error, total] = answers[2 * index] ?? [];
      if (error !== null || typeof total !== 'number') return;
      window.untold -= news;
      window.told += news;
      window.others = Math.max(0, total - window.told);
    });
  }
}
