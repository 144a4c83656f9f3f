import { plantSlot } from '#testing';
import { BenchHall, hallPath, inHall } from './bench-hall.js';
import { inTurn, latencies, rates } from './in-turn.js';
import type { BurstsJob } from './load/jobs.js';
import type { Benchmark, Effort, Figure } from './report.js';

/**
 * slot.book: how many people a second get one of the last places of a slot. As many places as callers, all of whom press
 * at the same moment; the clock runs until the slot is sold out, cancelling is off the clock, and they press again. Each
 * booking is a person sealed under a new key, a row that is unique for the person, and a place of the slot, all committed
 * before the answer. Afterwards more callers than places want the slot once, and exactly the places are sold.
 */
export const slotBook: Benchmark = {
  name: 'slot.book',
  run: (effort) => inHall({ services: 1, windows: 1 }, (hall) => measure(hall, effort)),
};

const callers = 128;
const tooFew = 50;
const day = 24 * 3_600_000;

async function* measure(hall: BenchHall, { runs, seconds }: Effort): AsyncIterable<Figure> {
  const [ticketing, bare] = [await hall.start('ticketing'), await hall.startBareInsert()];
  const tomorrow = Math.ceil(Date.now() / day) * day + day;
  const slot = await plantSlot(hall.database, { startsAt: tomorrow, individual: callers });
  const rounds = seconds * 10;
  const book = (count: number): BurstsJob => ({
    ...{ kind: 'bursts', url: ticketing.url, callers, rounds: count },
    send: { path: `${hallPath}/appointments`, body: bookingOf(slot) },
    after: { path: '/api/v1/appointments/{id}/cancel', body: '{}' },
  });
  const insert = (count: number): BurstsJob => ({
    ...{ kind: 'bursts', url: bare.url, callers, rounds: count },
    send: { path: '/tickets', body: JSON.stringify({ service: 's1' }) },
  });

  await hall.load.run(insert(5));
  await hall.load.run(book(5));
  const pair = await inTurn(
    runs,
    () => hall.load.run(insert(rounds)),
    () => hall.load.run(book(rounds)),
  );
  yield rates('slot.book', 'bookings/s', pair);
  yield latencies('slot.book', 'p50', pair);
  yield latencies('slot.book', 'p99', pair);
  await verify(hall, slot, ticketing.url);
}

function bookingOf(slot: number): string {
  const document = { kind: 'passport', number: 'E10000{n}' };
  return JSON.stringify({ service: 's1', slot, person: { name: '王小明', document } });
}

/** Throws when a promise was broken: the figures are then worth nothing. */
async function verify(hall: BenchHall, slot: number, url: string): Promise<void> {
  const [left] = await hall.query<{ used: number }>('SELECT individual_used AS used FROM slots');
  if (left?.used !== 0) throw new Error(`${left?.used} places were never given back`);
  await hall.query('UPDATE slots SET individual_capacity = ?', [tooFew]);
  const send = { path: `${hallPath}/appointments`, body: bookingOf(slot) };
  const { count } = await hall.load.run({ kind: 'bursts', url, callers, rounds: 1, send });
  const [sold] = await hall.query<{ used: number; people: number }>(
    `SELECT individual_used AS used, (SELECT COUNT(*) FROM appointments WHERE state = 'booked') AS people FROM slots`,
  );
  if (count !== tooFew || sold?.used !== tooFew || sold.people !== tooFew)
    throw new Error(`${tooFew} places, ${count} sold, ${sold?.used} in use by ${sold?.people} people`);
}
