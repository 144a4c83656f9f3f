import { Histogram } from 'prom-client';

const jobs = new Histogram({
  name: 'paihao_job_seconds',
  help: 'Time that jobs took, by job and how they ended',
  labelNames: ['job', 'outcome'],
  buckets: [0.01, 0.05, 0.25, 1, 5, 30],
});

/** Starts the watch for one run of a job; call the answer when it ends. */
export function countJob(job: string): (outcome: 'done' | 'failed') => void {
  const end = jobs.startTimer({ job });
  return (outcome) => void end({ outcome });
}
