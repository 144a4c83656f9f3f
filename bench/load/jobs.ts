/** Callers that each send the next request as soon as the last one is answered. */
export interface LoopJob {
  readonly kind: 'loop';
  readonly url: string;
  readonly path: string;
  /** Sent in turn. */
  readonly bodies: readonly string[];
  readonly callers: number;
  readonly seconds: number;
}

/**
 * Callers that all send at the same moment; when the last is answered, `after` is done unclocked, and they send again.
 * `{n}` is the number of the caller from 1, `{id}` the id in its last answer.
 */
export interface BurstsJob {
  readonly kind: 'bursts';
  readonly url: string;
  readonly callers: number;
  readonly rounds: number;
  readonly send: Press;
  readonly after?: Press;
}

export interface Press {
  readonly path: string;
  readonly body: string;
}

export type Job = LoopJob | BurstsJob;

export interface LoadResult {
  readonly count: number;
  /** Clocked seconds. */
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Every accepted answer. */
  readonly answers: readonly string[];
}
