import { Module, type DynamicModule } from '@nestjs/common';
import { HallPictures, HallWatch, Screens, SystemTimers, Timers } from '#application/displaying';
import { DatabaseReadyCheck, PersistenceModule } from '#persistence';
import { PlatformModule, type Config } from '#platform';
import { RealtimeModule } from '#realtime';
import { DisplayPulse } from './displaying/display-pulse.js';
import { DisplayGateway } from './displaying/display.gateway.js';
import { SocketScreens } from './displaying/socket-screens.js';

/** The gateway: shows, never decides. It has readers only, so it could not write if it wanted to. */
@Module({})
export class AppModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forApp('gateway', config, [DatabaseReadyCheck]),
        PersistenceModule.forDatabase(config.database),
        RealtimeModule.forRedis({ url: config.redisUrl, prefix: config.redisPrefix }),
      ],
      providers: [
        SocketScreens,
        { provide: Screens, useExisting: SocketScreens },
        { provide: Timers, useClass: SystemTimers },
        ...[HallPictures, HallWatch],
        ...[DisplayGateway, DisplayPulse],
      ],
    };
  }
}
