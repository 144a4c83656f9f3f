import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { JOB_HANDLERS, type JobHandler } from './job-handler.js';
import { JobProducer } from './job-producer.js';
import { JobQueues } from './job-queues.js';
import { JOB_SCHEDULES, JobSchedules, type JobSchedule } from './job-schedules.js';
import { JOB_SETTINGS, type JobSettings } from './job-settings.js';
import { JobWorkers } from './job-workers.js';
import { RedisReadyCheck } from './redis-ready-check.js';

/** What every process needs that adds jobs. */
@Module({})
export class JobsModule {
  static forRedis(settings: JobSettings): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [{ provide: JOB_SETTINGS, useValue: settings }, JobQueues, JobProducer, RedisReadyCheck],
      exports: [JOB_SETTINGS, JobQueues, JobProducer, RedisReadyCheck],
    };
  }
}

/** What a process needs beside that to do the jobs: who handles them, and which of them come round by themselves. */
export function jobWorkers(handlers: Type<JobHandler>[], schedules: readonly JobSchedule[]): Provider[] {
  return [
    ...handlers,
    { provide: JOB_HANDLERS, useFactory: (...found: JobHandler[]) => found, inject: handlers },
    { provide: JOB_SCHEDULES, useValue: schedules },
    JobWorkers,
    JobSchedules,
  ];
}
