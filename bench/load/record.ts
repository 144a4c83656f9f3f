import type { Answer } from './connection.js';
import type { LoadResult } from './jobs.js';

/** Takes down what was answered and how long it took. */
export class Recording {
  private readonly latencies: number[] = [];
  private readonly statuses: Record<string, number> = {};
  private readonly answers: string[] = [];

  add(answer: Answer, ms: number): void {
    this.latencies.push(ms);
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    if (isAccepted(answer)) this.answers.push(answer.body);
  }

  result(clockedMs: number): LoadResult {
    const { statuses, answers } = this;
    const sorted = this.latencies.sort((a, b) => a - b);
    return {
      count: answers.length,
      seconds: clockedMs / 1000,
      p50: quantile(sorted, 0.5),
      p99: quantile(sorted, 0.99),
      statuses,
      answers,
    };
  }
}

function isAccepted({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** `sorted` ascending. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
