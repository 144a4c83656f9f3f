import type { Roster } from '#contracts';
import {
  csvOf,
  emptyRedis,
  plantGroup,
  proofs,
  RosterApi,
  runHall,
  smallHall,
  startApp,
  startRedis,
  travellers,
  until,
  type RunningHall,
  type TestGroup,
  type TestProcess,
} from '#testing';

jest.setTimeout(3_600_000);

const { workerKills: kills, rosterRows: rows } = proofs;

describe(`A worker that is killed ${kills} times over a roster of ${rows}, its Redis emptied in between`, () => {
  let hall: RunningHall;
  let redis: TestProcess;
  let worker: TestProcess;
  let group: TestGroup;
  let api: RosterApi;

  beforeAll(async () => {
    redis = await startRedis();
    const extra = { PAIHAO_ROSTER_ROWS: '60000' };
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'], redisUrl: redis.url, extra });
    worker = await startApp('worker', hall.env);
    group = await plantGroup(hall.database, { places: rows });
    api = new RosterApi(hall.urlOf('ticketing'), group);
  });
  afterAll(async () => {
    await worker.stop();
    await hall.close();
    await redis.stop();
  });

  const look = async (id: string) => (await api.get<Roster>(`/agency/rosters/${id}`)).body;

  /** Lets the work come a little further, wherever that is, and ends it there. */
  async function killSomewhere(id: string, isLast: boolean): Promise<void> {
    const { version } = await look(id);
    await until('it goes on', async () => (await look(id)).version > version, 120_000);
    await worker.stop('SIGKILL');
    if (isLast) await emptyRedis(redis.url);
    worker = await startApp('worker', hall.env);
  }

  const count = async (sql: string) => {
    const [row] = await hall.database.source.query<{ count: string }[]>(sql, [group.booking]);
    return Number(row?.count);
  };

  it('books everybody once', async () => {
    const { body } = await api.upload(csvOf(travellers(rows)));
    const half = Math.ceil(kills / 2);
    for (let kill = 0; kill < half; kill += 1) await killSomewhere(body.id, false);
    const read = await api.rests(body.id, 600_000);
    expect(read).toMatchObject({ state: 'checked', counts: { rows, valid: rows } });
    await api.say('POST', `/agency/rosters/${body.id}/confirm`, { mode: 'best', duplicates: 'ask' });
    for (let kill = half; kill < kills; kill += 1) await killSomewhere(body.id, kill === kills - 1);
    const done = await api.rests(body.id, 600_000);
    expect(done).toMatchObject({ state: 'done', counts: { booked: rows, valid: 0, rejected: 0 } });
    const live = 'FROM appointments WHERE group_booking_id = ? AND live = 1';
    expect(await count(`SELECT COUNT(*) AS count ${live}`)).toBe(rows);
    expect(await count(`SELECT COUNT(DISTINCT person_index) AS count ${live}`)).toBe(rows);
    expect(await count('SELECT taken AS count FROM group_bookings WHERE id = ?')).toBe(rows);
  });
});
