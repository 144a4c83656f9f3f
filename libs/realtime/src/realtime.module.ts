import { Module, type DynamicModule } from '@nestjs/common';
import { HallAnnouncer } from '#application/ports';
import { AccessHints } from './access-hints.js';
import { HallHints } from './hall-hints.js';
import { RedisHallAnnouncer } from './redis-hall-announcer.js';
import { REDIS_SETTINGS, type RedisSettings } from './redis-settings.js';

/** How processes tell each other that a hall has moved. Starts and works without Redis; then nobody hears anything. */
@Module({})
export class RealtimeModule {
  static forRedis(settings: RedisSettings): DynamicModule {
    return {
      module: RealtimeModule,
      global: true,
      providers: [
        { provide: REDIS_SETTINGS, useValue: settings },
        { provide: HallAnnouncer, useClass: RedisHallAnnouncer },
        HallHints,
        AccessHints,
      ],
      exports: [REDIS_SETTINGS, HallAnnouncer, HallHints, AccessHints],
    };
  }
}
