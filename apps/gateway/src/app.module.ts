import { Module, type DynamicModule } from '@nestjs/common';
import { HallPictures, HallWatch, Screens, SystemTimers, Timers } from '#application/displaying';
import { FollowedTickets, Phones, TicketStatuses, WaitForesight } from '#application/following';
import { DatabaseReadyCheck, PersistenceModule } from '#persistence';
import { PlatformModule, type Config } from '#platform';
import { RealtimeModule } from '#realtime';
import { Audience } from './displaying/audience.js';
import { DisplayPulse } from './displaying/display-pulse.js';
import { DisplayGateway } from './displaying/display.gateway.js';
import { SocketScreens } from './displaying/socket-screens.js';
import { Entrance } from './entrance.js';
import { SocketPhones } from './following/socket-phones.js';
import { TicketGateway } from './following/ticket.gateway.js';
import { AgencyGateway } from './rostering/agency.gateway.js';
import { WatchedRosters } from './rostering/watched-rosters.js';

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
        Entrance,
        ...[SocketScreens, SocketPhones],
        { provide: Screens, useClass: Audience },
        { provide: Phones, useExisting: SocketPhones },
        { provide: Timers, useClass: SystemTimers },
        ...[HallPictures, HallWatch, FollowedTickets, TicketStatuses, WaitForesight],
        ...[DisplayGateway, DisplayPulse, TicketGateway],
        ...[AgencyGateway, WatchedRosters],
      ],
    };
  }
}
