import { Module, type DynamicModule, type InjectionToken } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { APP_GUARD } from '@nestjs/core';
import { AccessPolicy, Clock, Ids, Secrets } from '#application/ports';
import { AccessGuard } from './access/access.guard.js';
import { Cookies } from './access/cookies.js';
import { KnownActors } from './access/known-actors.js';
import { RandomSecrets } from './access/random-secrets.js';
import { CONFIG, type Config } from './config.js';
import { HealthController, READY_CHECKS, type ReadyCheck } from './health.js';
import { loggingOf } from './logging.js';
import { MetricsController } from './metrics.js';
import { RandomIds } from './random-ids.js';
import { SystemClock } from './system-clock.js';

/** What every process has: its configuration, clock, ids, logs, health, metrics, and the guard at its door. */
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
        { provide: Secrets, useClass: RandomSecrets },
        { provide: AccessPolicy, useValue: { asksForFactor: !config.demo } satisfies AccessPolicy },
        { provide: Cookies, useValue: new Cookies(!config.demo) },
        KnownActors,
        // Before every route of every process: what says nothing of who may is refused to all.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: READY_CHECKS, useFactory: (...found: ReadyCheck[]) => found, inject: checks },
      ],
      exports: [CONFIG, Clock, Ids, Secrets, AccessPolicy, Cookies, KnownActors],
    };
  }
}
