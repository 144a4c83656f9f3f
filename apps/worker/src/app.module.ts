import { Module, type DynamicModule } from '@nestjs/common';
import { RelayHints } from '#application/announcing';
import { EndHolds, SettleDay } from '#application/booking';
import { ReturnHeld } from '#application/calling';
import { TurnHallDay } from '#application/opening';
import { ArrivalHistory, HallUnitOfWork, PersonalUnitOfWork, PublicHolidays } from '#application/ports';
import { EraseExpired } from '#application/retaining';
import { GenerateSlots, SeedCalendar } from '#application/slot-planning';
import { JobsModule, jobWorkers, RedisReadyCheck } from '#jobs';
import {
  DatabaseReadyCheck,
  PersistenceModule,
  SqlArrivalHistory,
  SqlHallUnitOfWork,
  SqlPersonalUnitOfWork,
} from '#persistence';
import { ChineseHolidays, PlatformModule, SealingModule, type Config } from '#platform';
import { RealtimeModule } from '#realtime';
import { EndHoldsProcessor } from './booking/end-holds.processor.js';
import { GenerateSlotsProcessor } from './booking/generate-slots.processor.js';
import { SettleBookingsProcessor } from './booking/settle-bookings.processor.js';
import { ReturnHeldProcessor } from './calling/return-held.processor.js';
import { RelayHintsProcessor } from './announcing/relay-hints.processor.js';
import { TurnHallDaysProcessor } from './opening/turn-hall-days.processor.js';
import { SweepRetentionProcessor } from './retaining/sweep-retention.processor.js';
import { rosterProcessors, rosterProviders } from './rostering/roster-providers.js';
import { schedules } from './schedules.js';

/** The worker: what happens without anybody asking for it. */
@Module({})
export class AppModule {
  static forConfig(config: Config): DynamicModule {
    const redis = { url: config.redisUrl, prefix: config.redisPrefix };
    return {
      module: AppModule,
      imports: [
        PlatformModule.forApp('worker', config, [DatabaseReadyCheck, RedisReadyCheck]),
        SealingModule.forKeys(config.sealing),
        PersistenceModule.forDatabase(config.database),
        RealtimeModule.forRedis(redis),
        JobsModule.forRedis(redis),
      ],
      providers: [
        { provide: HallUnitOfWork, useClass: SqlHallUnitOfWork },
        { provide: PersonalUnitOfWork, useClass: SqlPersonalUnitOfWork },
        { provide: ArrivalHistory, useClass: SqlArrivalHistory },
        { provide: PublicHolidays, useClass: ChineseHolidays },
        ...[EndHolds, SettleDay, GenerateSlots, SeedCalendar],
        ...rosterProviders(config),
        RelayHints,
        TurnHallDay,
        ReturnHeld,
        EraseExpired,
        ...jobWorkers(
          [
            ...[RelayHintsProcessor, TurnHallDaysProcessor, ReturnHeldProcessor, SweepRetentionProcessor],
            ...[EndHoldsProcessor, SettleBookingsProcessor, GenerateSlotsProcessor],
            ...rosterProcessors,
          ],
          schedules,
        ),
      ],
    };
  }
}
