import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { HallHint } from '#contracts';
import { logOutages } from './outage-log.js';
import { hintChannel, listeningOptions, REDIS_SETTINGS, type RedisSettings } from './redis-settings.js';

/** A hint is two numbers; whatever is longer is not one, and not worth parsing. */
const hintLength = 200;

/** Hears the hints of all processes. Connects with the first listener, and again by itself whenever Redis is back. */
@Injectable()
export class HallHints implements OnApplicationShutdown {
  private readonly listeners: ((hint: HallHint) => void)[] = [];
  private redis: Redis | undefined;

  constructor(@Inject(REDIS_SETTINGS) private readonly settings: RedisSettings) {}

  listen(listener: (hint: HallHint) => void): void {
    this.listeners.push(listener);
    this.redis ??= this.subscribe();
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private subscribe(): Redis {
    const redis = new Redis(this.settings.url, listeningOptions);
    logOutages(redis, 'hints are not heard and changes are seen a second later');
    redis.on('message', (_channel: string, text: string) => this.hear(text));
    // Fails only when the process ends before Redis ever came.
    redis.subscribe(hintChannel(this.settings)).catch(() => undefined);
    return redis;
  }

  /** Redis is no place of trust: rubbish is ignored without a word, or it would fill the logs. */
  private hear(text: string): void {
    const hint = text.length > hintLength ? undefined : parse(text);
    if (hint) this.listeners.forEach((listener) => listener(hint));
  }
}

function parse(text: string): HallHint | undefined {
  try {
    return HallHint.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
