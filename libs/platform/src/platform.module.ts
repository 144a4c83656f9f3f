import { Module, type DynamicModule, type InjectionToken } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Clock, Ids } from '#application/ports';
import { CONFIG, type Config } from './config.js';
import { HealthController, READY_CHECKS, type ReadyCheck } from './health.js';
import { loggingOf } from './logging.js';
import { MetricsController } from './metrics.js';
import { RandomIds } from './random-ids.js';
import { SystemClock } from './system-clock.js';

/** What every process has: its configuration, clock, ids, logs, health and metrics. */
@Module({})
export class PlatformModule {
  /** `checks` are tokens of the `ReadyCheck`s without which this process cannot do its work. */
  static forApp(name: string, config: Config, checks: InjectionToken<ReadyCheck>[]): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [LoggerModule.forRoot(loggingOf(name, config))],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useClass: SystemClock },
        { provide: Ids, useClass: RandomIds },
        { provide: READY_CHECKS, useFactory: (...found: ReadyCheck[]) => found, inject: checks },
      ],
      exports: [CONFIG, Clock, Ids],
    };
  }
}
