import type { BenchHall } from './bench-hall.js';
import { inHall } from './bench-hall.js';
import { inTurn, latencies, rates } from './in-turn.js';
import type { LoadResult } from './load/jobs.js';
import type { Benchmark, Effort, Figure } from './report.js';
import { callBursts, fillLines, openWindows } from './ticket-call.js';

/**
 * ticket.call.deep: the same eight windows with 100,000 people waiting, beside a hall where about 100 wait. Both are
 * ours; a ratio of 1 says that a call costs the same however long the line is.
 */
export const ticketCallDeep: Benchmark = {
  name: 'ticket.call.deep',
  run: (effort) => inHall(size, (deep) => inHall(size, (shallow) => measure({ deep, shallow }, effort))),
};

const size = { services: 4, windows: 50 };
const callers = 8;
/** Calls between two fillings of the short line, so that it stays one of a hundred and never runs dry. */
const rounds = 10;
const slicesPerSecond = 4;

type Halls = Readonly<Record<'deep' | 'shallow', BenchHall>>;

async function* measure(halls: Halls, { runs, seconds }: Effort): AsyncIterable<Figure> {
  const waiting = { deep: runs > 1 ? 100_000 : 5_000, shallow: 100 };
  const slices = seconds * slicesPerSecond;
  const deep = await opened(halls.deep, waiting.deep, slices);
  const shallow = await opened(halls.shallow, waiting.shallow, slices);
  await shallow();
  await deep();
  const pair = await inTurn(runs, shallow, deep);
  yield rates('ticket.call.deep', 'calls/s', pair);
  yield latencies('ticket.call.deep', 'p99', pair);
}

/** Starts the hall and lets people come; answers one measured run in it. */
async function opened(hall: BenchHall, waiting: number, slices: number): Promise<() => Promise<LoadResult>> {
  const { url } = await hall.start('ticketing');
  await openWindows(url);
  return async () => {
    const results: LoadResult[] = [];
    for (let slice = 0; slice < slices; slice += 1) {
      await fillLines(hall, url, waiting);
      results.push(await hall.load.run(callBursts(url, callers, rounds)));
    }
    return results.reduce(together);
  };
}

function together(one: LoadResult, other: LoadResult): LoadResult {
  const statuses = { ...one.statuses };
  for (const [status, count] of Object.entries(other.statuses))
    statuses[status] = (statuses[status] ?? 0) + count;
  return {
    count: one.count + other.count,
    seconds: one.seconds + other.seconds,
    p50: Math.max(one.p50, other.p50),
    p99: Math.max(one.p99, other.p99),
    statuses,
    answers: [...one.answers, ...other.answers],
  };
}
