import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Clock, Ids } from '#application/ports';
import { CONFIG, type Config } from './config.js';
import { HealthController } from './health.js';
import { loggingOf } from './logging.js';
import { MetricsController } from './metrics.js';
import { RandomIds } from './random-ids.js';
import { SystemClock } from './system-clock.js';

/** What every process has: its configuration, clock, ids, logs, health and metrics. */
@Module({})
export class PlatformModule {
  static forApp(name: string, config: Config): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [LoggerModule.forRoot(loggingOf(name, config))],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useClass: SystemClock },
        { provide: Ids, useClass: RandomIds },
      ],
      exports: [CONFIG, Clock, Ids],
    };
  }
}
