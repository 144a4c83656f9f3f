import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { JobName } from '#contracts';
import { JobProducer } from './job-producer.js';
import { JobQueues } from './job-queues.js';

/** A job without payload that wakes somebody up, again and again. What there is to do, the database says. */
export interface JobSchedule {
  readonly job: JobName;
  readonly everyMs: number;
}

/** Nest token of the `JobSchedule`s of a process. */
export const JOB_SCHEDULES = Symbol('JobSchedule[]');

/** Redis may come back empty at any time, also without a lost connection. */
const refreshMs = 5_000;

/** Keeps the schedules in Redis: written at start, when Redis comes back, and every now and then. */
@Injectable()
export class JobSchedules implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JobSchedules.name);
  private timer: NodeJS.Timeout | undefined;
  private isWriting = false;
  private hasStarted = false;

  constructor(
    private readonly queues: JobQueues,
    private readonly producer: JobProducer,
    @Inject(JOB_SCHEDULES) private readonly schedules: readonly JobSchedule[],
  ) {}

  onApplicationBootstrap(): void {
    this.queues.redis.on('ready', () => void this.refresh());
    this.timer = setInterval(() => void this.refresh(), refreshMs);
    void this.refresh();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Writing what is there already changes nothing: the next turn keeps its time. */
  async refresh(): Promise<void> {
    if (this.isWriting || !this.queues.isReachable) return;
    this.isWriting = true;
    try {
      for (const schedule of this.schedules) await this.write(schedule);
      if (!this.hasStarted) await this.runOnce();
      this.hasStarted = true;
    } catch (error) {
      this.logger.warn(`the schedules could not be written: ${String(error)}`);
    } finally {
      this.isWriting = false;
    }
  }

  private async write({ job, everyMs }: JobSchedule): Promise<void> {
    await this.queues.of(job).upsertJobScheduler(job, { every: everyMs }, { name: job, data: {} });
  }

  /** After a start nobody wants to wait for the next turn. */
  private async runOnce(): Promise<void> {
    for (const { job } of this.schedules) await this.producer.add(job, {});
  }
}
