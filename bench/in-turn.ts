import type { LoadResult } from './load/jobs.js';
import { rateOf } from './load/load.js';
import { median, untilQuiet } from './machine.js';
import { note, type Figure } from './report.js';

interface Pair {
  readonly ours: readonly LoadResult[];
  readonly bare: readonly LoadResult[];
}

/** Measures the bare thing and ours by turns, so that a slower minute of the machine hits both. */
export async function inTurn(
  runs: number,
  bare: () => Promise<LoadResult>,
  ours: () => Promise<LoadResult>,
): Promise<Pair> {
  const pair: { ours: LoadResult[]; bare: LoadResult[] } = { ours: [], bare: [] };
  for (let run = 0; run < runs; run += 1) {
    if (!(await untilQuiet())) note('the machine is not idle: figures may be too low');
    pair.bare.push(allAccepted(await bare()));
    pair.ours.push(allAccepted(await ours()));
  }
  return pair;
}

/** A benchmark of refusals or failures would be a fast one. */
export function allAccepted(result: LoadResult): LoadResult {
  const sent = Object.values(result.statuses).reduce((sum, count) => sum + count, 0);
  if (result.count < sent)
    throw new Error(`not every request was accepted: ${JSON.stringify(result.statuses)}`);
  return result;
}

export function rates(name: string, unit: string, { ours, bare }: Pair): Figure {
  return { name, unit, value: median(ours.map(rateOf)), baseline: median(bare.map(rateOf)) };
}

export function latencies(name: string, quantile: 'p50' | 'p99', { ours, bare }: Pair): Figure {
  const of = (results: readonly LoadResult[]) => median(results.map((result) => result[quantile]));
  return { name: `${name}.${quantile}`, unit: 'ms', value: of(ours), baseline: of(bare) };
}
