import { BenchHall, hallPath, inHall } from './bench-hall.js';
import { allAccepted, inTurn, latencies, rates } from './in-turn.js';
import type { LoadResult } from './load/jobs.js';
import type { Benchmark, Effort, Figure } from './report.js';

/**
 * ticket.issue: how many people a second get a number. The real ticketing process over HTTP, each ticket with its key,
 * its number of four services' letters, its row and its event, all committed before the answer; 1, 8, 32 and 128 callers
 * who each ask again as soon as they are answered. Afterwards the database is asked whether every acknowledged ticket is
 * there, no number was given twice and none was left out.
 */
export const ticketIssue: Benchmark = {
  name: 'ticket.issue',
  run: (effort) => inHall({ services: 4, windows: 4 }, (hall) => measure(hall, effort)),
};

const bodies = ['s1', 's2', 's3', 's4'].map((service) => JSON.stringify({ service }));

async function* measure(hall: BenchHall, { runs, seconds }: Effort): AsyncIterable<Figure> {
  const [ticketing, bare] = [await hall.start('ticketing'), await hall.startBareInsert()];
  const acknowledged: string[] = [];
  const issue = async (callers: number, forSeconds = seconds) => {
    const path = `${hallPath}/tickets`;
    const job = { kind: 'loop', url: ticketing.url, path, bodies, callers, seconds: forSeconds } as const;
    return remember(acknowledged, allAccepted(await hall.load.run(job)));
  };
  const insert = (callers: number, forSeconds = seconds) =>
    hall.load.run({ kind: 'loop', url: bare.url, path: '/tickets', bodies, callers, seconds: forSeconds });

  await insert(32, 1);
  await issue(32, 1);
  for (const callers of [1, 8, 32, 128]) {
    const name = callers === 128 ? 'ticket.issue' : `ticket.issue.${callers}`;
    const pair = await inTurn(
      runs,
      () => insert(callers),
      () => issue(callers),
    );
    yield rates(name, 'tickets/s', pair);
    yield latencies(name, 'p50', pair);
    yield latencies(name, 'p99', pair);
  }
  await verify(hall, acknowledged);
}

function remember(acknowledged: string[], result: LoadResult): LoadResult {
  result.answers.forEach((answer) => acknowledged.push(answer));
  return result;
}

/** Throws when a promise was broken: the figures are then worth nothing. */
async function verify(hall: BenchHall, acknowledged: readonly string[]): Promise<void> {
  const rows = await hall.query<{ id: string; label: string }>('SELECT id, label FROM tickets');
  const labels = new Map(rows.map(({ id, label }) => [id, label]));
  const promised = acknowledged.map((answer) => JSON.parse(answer) as { id: string; label: string });
  const lost = promised.filter(({ id, label }) => labels.get(id) !== label);
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged tickets are not in the database`);
  if (new Set(promised.map(({ label }) => label)).size < promised.length)
    throw new Error('a number was given twice');
  if (rows.length !== promised.length) throw new Error(`${rows.length} rows for ${promised.length} tickets`);
  await verifyNoGap(hall);
}

async function verifyNoGap(hall: BenchHall): Promise<void> {
  const gaps = await hall.query<{ letter: string }>(
    `SELECT t.letter, COUNT(*) AS issued, MAX(t.number) AS highest, MAX(c.last_number) AS counter
     FROM tickets t JOIN number_counters c USING (hall_id, business_day, letter)
     GROUP BY t.hall_id, t.business_day, t.letter HAVING issued <> highest OR highest <> counter`,
  );
  if (gaps.length > 0) throw new Error(`numbers are missing: ${JSON.stringify(gaps)}`);
}
