import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Worker, type Job } from 'bullmq';
import { queueOf } from '#contracts';
import { handlersByJob, JOB_HANDLERS, type JobHandler } from './job-handler.js';
import { countJob } from './job-metrics.js';
import { JobQueues } from './job-queues.js';
import { JOB_SETTINGS, workingOptions, type JobSettings } from './job-settings.js';
import { runJob } from './run-job.js';

/** How long a job may take to its end when the process is told to stop. Whatever is cut off runs again elsewhere. */
const patienceMs = 3_000;

/** Works on all queues of this system. Starts without Redis and begins when it comes. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobWorkers.name);
  private readonly handlers: ReadonlyMap<string, JobHandler>;
  private workers: readonly Worker[] = [];

  constructor(
    @Inject(JOB_SETTINGS) private readonly settings: JobSettings,
    @Inject(JOB_HANDLERS) handlers: readonly JobHandler[],
    private readonly queues: JobQueues,
  ) {
    this.handlers = handlersByJob(handlers);
  }

  onApplicationBootstrap(): void {
    this.workers = [...new Set(Object.values(queueOf))].map((queue) => this.work(queue));
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Without Redis a worker would wait for ever to say goodbye.
    const abrupt = !this.queues.isReachable;
    await Promise.all(this.workers.map((worker) => closeInTime(worker, abrupt)));
  }

  private work(queue: string): Worker {
    const worker = new Worker(queue, (job) => this.run(job), {
      connection: { url: this.settings.url, ...workingOptions },
      prefix: this.settings.prefix,
      lockDuration: 10_000,
      stalledInterval: 5_000,
      runRetryDelay: 1_000,
      removeOnComplete: { count: 100 },
      removeOnFail: { count: 1_000 },
    });
    // Lost connections are told once, by the queues; without a listener BullMQ prints every attempt.
    worker.on('error', (error) => this.logger.debug(`${queue}: ${error.message}`));
    worker.on('failed', (job, error) =>
      this.logger.error(`${job?.name} ${job?.id} failed: ${error.message}`),
    );
    return worker;
  }

  private async run(job: Job<unknown>): Promise<void> {
    const done = countJob(job.name);
    try {
      await runJob(this.handlers, job);
      done('done');
    } catch (error) {
      done('failed');
      throw error;
    }
  }
}

/** A job that takes too long is cut off with the process. */
async function closeInTime(worker: Worker, abrupt: boolean): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
  await Promise.race([worker.close(abrupt), late]);
  clearTimeout(timer);
}
