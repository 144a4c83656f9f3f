import { Connection } from './load/connection.js';
import { BenchHall, hallPath, inHall } from './bench-hall.js';
import { allAccepted, inTurn, latencies, rates } from './in-turn.js';
import type { BurstsJob, LoadResult } from './load/jobs.js';
import type { Benchmark, Effort, Figure } from './report.js';

/**
 * ticket.call: how many people a second are called while 20,000 wait. All windows press "next" in the same moment; the
 * clock runs until the last has its person. Then all finish, which is not on the clock, and press again. Fifty windows
 * is the rush of a very large hall, eight (ticket.call.8) that of a small one. The bare endpoint is asked in the same
 * bursts. Afterwards: nobody was called by two windows, and every call is an event.
 */
export const ticketCall: Benchmark = {
  name: 'ticket.call',
  run: (effort) => inHall({ services: 4, windows: 50 }, (hall) => measure(hall, effort)),
};

const waitingPeople = 20_000;
const roundsPerSecond = 30;

async function* measure(hall: BenchHall, { runs, seconds }: Effort): AsyncIterable<Figure> {
  const [ticketing, bare] = [await hall.start('ticketing'), await hall.startBareInsert()];
  const rounds = seconds * roundsPerSecond;
  const called: string[] = [];
  await openWindows(ticketing.url);
  const call = async (callers: number): Promise<LoadResult> => {
    await fillLines(hall, ticketing.url, waitingPeople);
    const result = allAccepted(await hall.load.run(callBursts(ticketing.url, callers, rounds)));
    result.answers.forEach((answer) => called.push(answer));
    return result;
  };
  const insert = (callers: number) => hall.load.run(insertBursts(bare.url, callers, rounds));

  await insert(50);
  await call(50);
  for (const callers of [8, 50]) {
    const name = callers === 50 ? 'ticket.call' : `ticket.call.${callers}`;
    const pair = await inTurn(
      runs,
      () => insert(callers),
      () => call(callers),
    );
    yield rates(name, 'calls/s', pair);
    yield latencies(name, 'p50', pair);
    yield latencies(name, 'p99', pair);
  }
  await verify(hall, called);
}

export function callBursts(url: string, callers: number, rounds: number): BurstsJob {
  const send = { path: `${hallPath}/windows/{n}/call-next`, body: '{}' };
  const after = { path: `${hallPath}/windows/{n}/finish`, body: '{"ticket":"{id}"}' };
  return { kind: 'bursts', url, callers, rounds, send, after };
}

function insertBursts(url: string, callers: number, rounds: number): BurstsJob {
  return { kind: 'bursts', url, callers, rounds, send: { path: '/tickets', body: '{"service":"s1"}' } };
}

export async function openWindows(url: string): Promise<void> {
  const connection = await Connection.open(url);
  for (let window = 1; window <= 50; window += 1) {
    for (const order of ['sit', 'open']) {
      await connection.post(
        `${hallPath}/windows/${window}/${order}`,
        '{}',
        `bench-window-${window}-${order}`,
      );
    }
  }
  connection.close();
}

/** Lets people come until at least so many wait, through the same door as everybody. */
export async function fillLines(hall: BenchHall, url: string, people: number): Promise<void> {
  const bodies = ['s1', 's2', 's3', 's4'].map((service) => JSON.stringify({ service }));
  const few = { callers: 8, seconds: 0.05 };
  const many = { callers: 128, seconds: 1 };
  const missing = async () => people - (await waiting(hall));
  for (let left = await missing(); left > 0; left = await missing()) {
    const crowd = left > 1_000 ? many : few;
    allAccepted(await hall.load.run({ kind: 'loop', url, path: `${hallPath}/tickets`, bodies, ...crowd }));
  }
}

async function waiting(hall: BenchHall): Promise<number> {
  const [row] = await hall.query<{ count: number }>(
    `SELECT COUNT(*) AS count FROM tickets WHERE state = 'waiting'`,
  );
  return Number(row?.count);
}

/** Throws when a promise was broken: the figures are then worth nothing. */
async function verify(hall: BenchHall, called: readonly string[]): Promise<void> {
  const ids = called.map((answer) => (JSON.parse(answer) as { id: string }).id);
  if (new Set(ids).size < ids.length) throw new Error('somebody was called by two windows');
  const [row] = await hall.query<{ calls: number; people: number }>(
    `SELECT COUNT(*) AS calls, COUNT(DISTINCT ticket_id) AS people FROM hall_events WHERE type = 'ticket.called'`,
  );
  const isRight = Number(row?.calls) === ids.length && Number(row?.people) === ids.length;
  if (!isRight) throw new Error(`${ids.length} calls were answered, the log holds ${JSON.stringify(row)}`);
}
