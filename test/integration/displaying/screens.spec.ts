import { ReadScreens, ReportScreen } from '#application/displaying';
import { screensAtMost, silentAfterMs, type ScreenReport } from '#domain';
import { PlanReader, plantHall, SqlScreenReports } from '#persistence';
import { createTestDatabase, FixedClock, smallHall, valueOf, type TestDatabase } from '#testing';

const report: ScreenReport = {
  ...{ kind: 'board', shows: 'A', build: 'abc', revision: 7, ageMs: 900, clockSkewMs: -40 },
  ...{ font: true, sound: 'none', awake: true, fullScreen: true, width: 1920, height: 1080 },
};
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

describe('The screens of a hall', () => {
  let database: TestDatabase;
  const clock = new FixedClock();
  let say: (number: number, different?: Partial<ScreenReport>) => Promise<unknown>;
  let list: () => Promise<string[]>;

  beforeAll(async () => {
    database = await createTestDatabase();
    for (const code of ['hall', 'other']) await plantHall(database.source.manager, smallHall({ code }));
    const [halls, reports] = [new PlanReader(database.source), new SqlScreenReports(database.source)];
    const [reporting, reading] = [
      new ReportScreen(halls, reports, clock),
      new ReadScreens(halls, reports, clock),
    ];
    say = async (number, different = {}) =>
      valueOf(await reporting.run('hall', idOf(number), { ...report, ...different }));
    list = async () =>
      valueOf(await reading.run('hall')).screens.map(({ id, state }) => `${Number(id.slice(-12))} ${state}`);
  });
  afterAll(() => database.drop());
  beforeEach(() => database.source.query('DELETE FROM screen_reports'));

  it('are listed with what they said last, the latest first', async () => {
    await say(1);
    clock.pass(1_000);
    await say(2, { ageMs: 30_000 });
    expect(await list()).toEqual(['2 not-live', '1 live']);
    clock.pass(1_000);
    await say(1, { ageMs: 25_000 });
    expect(await list()).toEqual(['1 not-live', '2 not-live']);
  });

  it('are seen to be dead less than a minute after their last word', async () => {
    await say(1);
    clock.pass(silentAfterMs);
    expect(await list()).toEqual(['1 live']);
    clock.pass(1);
    expect(await list()).toEqual(['1 silent']);
  });

  it('are forgotten after a week of silence, and belong to their hall', async () => {
    await say(1);
    clock.pass(8 * 86_400_000);
    expect(await list()).toEqual([]);
  });

  it(`are ${screensAtMost} at most: a new one takes the place of the longest silent one`, async () => {
    for (let number = 1; number <= screensAtMost; number += 1) {
      clock.pass(10);
      await say(number);
    }
    // Who speaks again is not the longest silent one any more, and takes nobody's place.
    clock.pass(10);
    await say(1);
    expect(await list()).toHaveLength(screensAtMost);
    clock.pass(10);
    await say(1_000);
    const known = await list();
    expect(known).toHaveLength(screensAtMost);
    expect(known.slice(0, 2)).toEqual(['1000 live', '1 live']);
    expect(known).not.toContain('2 live');
  }, 30_000);

  it('are nobody’s in a hall that does not exist', async () => {
    const halls = new PlanReader(database.source);
    const reports = new SqlScreenReports(database.source);
    const refused = await new ReportScreen(halls, reports, clock).run('nowhere', idOf(1), report);
    expect(refused).toMatchObject({ accepted: false, code: 'hall.unknown' });
    expect(await new ReadScreens(halls, reports, clock).run('nowhere')).toMatchObject({
      code: 'hall.unknown',
    });
  });
});
