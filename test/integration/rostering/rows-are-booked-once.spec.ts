import { randomUUID } from 'node:crypto';
import {
  BookRows,
  FinishRoster,
  NewRows,
  PlanBooking,
  ReadRoster,
  RosterCommands,
  UploadRoster,
  ConfirmRoster,
} from '#application/rostering';
import { RosterJobs } from '#application/ports';
import type { AgencyActor } from '#domain';
import { KeyedPersonSealer, SqlRosterUnitOfWork } from '#persistence';
import { RandomIds, RandomSecrets, SystemClock } from '#platform';
import { ChildSheetReader, limitsFor } from '#sheets';
import {
  createTestDatabase,
  csvOf,
  plantGroup,
  plantTestHall,
  press,
  sabotage,
  smallHall,
  testSealing,
  travellers,
  valueOf,
  type TestDatabase,
  type TestGroup,
} from '#testing';

jest.setTimeout(120_000);

const people = 60;

/** Remembers what a queue would have been given. */
class RememberedJobs extends RosterJobs {
  ranges: readonly { from: number; to: number }[] = [];

  wake(): Promise<void> {
    return Promise.resolve();
  }

  bookRanges(_: string, ranges: readonly { from: number; to: number }[]): Promise<void> {
    this.ranges = ranges;
    return Promise.resolve();
  }
}

function workerOn({ source }: TestDatabase) {
  const [clock, ids, jobs] = [new SystemClock(), new RandomIds(), new RememberedJobs()];
  const unit = new SqlRosterUnitOfWork(source, clock, testSealing.cipher, testSealing.dataKeys);
  const sealer = new KeyedPersonSealer(testSealing.cipher, testSealing.dataKeys, ids);
  const newRows = new NewRows(ids, sealer, clock);
  const commands = new RosterCommands(unit, sealer);
  const reader = new ChildSheetReader('dist/libs/sheets/src/reading/child.js', limitsFor(2_000));
  return {
    jobs,
    upload: new UploadRoster(commands, jobs, ids, new RandomSecrets(), clock),
    read: new ReadRoster(unit, reader, newRows, clock),
    confirm: new ConfirmRoster(commands, jobs, clock),
    plan: new PlanBooking(unit, jobs),
    book: new BookRows(unit, sealer, newRows, ids, clock),
    finish: new FinishRoster(unit),
  };
}

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  await plantTestHall(database, smallHall());
});
afterEach(() => database.drop());

function actorOf({ agency, person }: TestGroup): AgencyActor {
  return { kind: 'agency', id: person.id, session: randomUUID(), stage: 'complete', agency };
}

/** A roster that is read and confirmed, with its first range of rows. */
async function confirmed(group: TestGroup, mode: 'all' | 'best' = 'best', from = 0) {
  const worker = workerOn(database);
  const file = { name: '名单.csv', bytes: Buffer.from(csvOf(travellers(people, from))) };
  const { id } = valueOf(await worker.upload.run(actorOf(group), group.booking, file, press().key));
  await worker.read.run(id);
  valueOf(await worker.confirm.run(actorOf(group), id, { mode, duplicates: 'first' }, press().key));
  await worker.plan.run(id);
  const [range] = worker.jobs.ranges;
  return { ...worker, id, range: range ?? { from: 0, to: 0 } };
}

async function count(sql: string, ...parameters: unknown[]): Promise<number> {
  const [row] = await database.source.query<{ count: string }[]>(sql, parameters);
  return Number(row?.count);
}

const liveOf = (group: TestGroup) =>
  count(
    `SELECT COUNT(*) AS count FROM appointments WHERE group_booking_id = ? AND state = 'booked'`,
    group.booking,
  );
const inState = (id: string, state: string) =>
  count('SELECT COUNT(*) AS count FROM roster_rows WHERE roster_id = ? AND state = ?', id, state);

it('a range whose job is delivered four times at once is booked once', async () => {
  const group = await plantGroup(database, { places: people });
  const { book, finish, id, range } = await confirmed(group);
  await Promise.all([1, 2, 3, 4].map(() => book.run(id, range)));
  await finish.run(id);
  expect(await liveOf(group)).toBe(people);
  expect(await inState(id, 'booked')).toBe(people);
});

it('negative control: without locks, states and keys, somebody is booked twice', async () => {
  const group = await plantGroup(database, { places: people * 4 });
  const { book, id, range } = await confirmed(group);
  await database.source.query('ALTER TABLE appointments DROP PRIMARY KEY, DROP KEY uq_appointments_person');
  sabotage(database.source, (sql) =>
    sql
      .replaceAll('FOR UPDATE', '')
      .replaceAll("AND state IN ('valid', 'waiting')", '')
      .replaceAll('AND live = 1', 'AND FALSE')
      .replaceAll("AND state IN ('booked', 'checked_in', 'attended')", 'AND FALSE')
      .replaceAll(/AND version = \?/g, 'AND ? IS NOT NULL')
      .replaceAll(/AND taken = \?/g, 'AND ? IS NOT NULL'),
  );
  await Promise.allSettled([1, 2, 3, 4].map(() => book.run(id, range)));
  expect(await liveOf(group)).toBeGreaterThan(people);
});

it('a person whom two agencies bring at once goes with one of them, and the other is told', async () => {
  const [one, other] = [
    await plantGroup(database, { places: people }),
    await plantGroup(database, { places: people }),
  ];
  const [first, second] = [await confirmed(one), await confirmed(other)];
  await Promise.all([first.book.run(first.id, first.range), second.book.run(second.id, second.range)]);
  expect((await liveOf(one)) + (await liveOf(other))).toBe(people);
  expect((await inState(first.id, 'rejected')) + (await inState(second.id, 'rejected'))).toBe(people);
});

it('with all or nobody, one who is booked elsewhere meanwhile keeps everybody from being booked', async () => {
  const [one, other] = [
    await plantGroup(database, { places: people }),
    await plantGroup(database, { places: people }),
  ];
  const [first, second] = [await confirmed(one, 'all'), await confirmed(other, 'best', people - 1)];
  await second.book.run(second.id, second.range);
  await first.book.run(first.id, first.range);
  expect(await liveOf(one)).toBe(0);
  expect(await inState(first.id, 'rejected')).toBe(1);
  expect(
    await count(`SELECT COUNT(*) AS count FROM rosters WHERE id = ? AND state = 'checked'`, first.id),
  ).toBe(1);
});

it('a row that cannot be opened any more is told, and all others are booked', async () => {
  const group = await plantGroup(database, { places: people });
  const { book, finish, id, range } = await confirmed(group);
  await database.source.query(
    'UPDATE roster_rows SET cells_sealed = NULL WHERE roster_id = ? AND row_no = 9',
    [id],
  );
  await book.run(id, range);
  await finish.run(id);
  expect([await inState(id, 'booked'), await inState(id, 'rejected')]).toEqual([people - 1, 1]);
});

it('nothing of a traveller can be read in the tables', async () => {
  const group = await plantGroup(database, { places: people });
  const { id } = await confirmed(group);
  const rows = await database.source.query('SELECT * FROM roster_rows WHERE roster_id = ?', [id]);
  const rosters = await database.source.query('SELECT * FROM rosters');
  const [somebody] = travellers(1);
  const stored = JSON.stringify([rows, rosters]);
  for (const secret of [somebody?.name, somebody?.card, somebody?.phone, '名单.csv'])
    expect(stored).not.toContain(secret);
});
