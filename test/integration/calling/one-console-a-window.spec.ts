import { FixedClock, type HallHarness, openHall, press, readersOn, smallHall, TestClerk } from '#testing';

jest.setTimeout(60_000);

const [here, there] = ['00000001-0000-4000-8000-000000000000', '00000002-0000-4000-8000-000000000000'];

describe('One console works for a window', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  const at = (console: string) => new TestClerk(hall, 1, { console });
  const sit = (console: string, takeOver = false) => at(console).order({ kind: 'sit', takeOver });

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 1, windows: 1 })], clock });
    await hall.database.source.query('UPDATE service_windows SET sitting_id = NULL, sitting_since = NULL');
  });
  afterEach(() => hall.close());

  const log = async () => {
    const rows = await hall.database.source.query<{ type: string; tookOver: string | null }[]>(
      `SELECT type, JSON_VALUE(data, '$.tookOver') AS tookOver FROM hall_events ORDER BY revision`,
    );
    return rows.map(({ type, tookOver }) => (tookOver === null ? type : `${type} ${tookOver}`));
  };

  it('that sat down at it; nobody works at a window without sitting down', async () => {
    expect(await at(here).open()).toMatchObject({ code: 'window.not-yours' });
    await sit(here);
    expect(await at(here).open()).toMatchObject({ value: { state: 'open' } });
  });

  it('and sits down a second time, after a reload, without a word in the log', async () => {
    await sit(here);
    expect(await sit(here)).toMatchObject({ accepted: true });
    expect(await log()).toEqual(['window.sat-down 0']);
  });

  it('and only one of two that sit down in the same moment', async () => {
    const both = await Promise.all([sit(here), sit(there)]);
    expect(both.map((one) => (one.accepted ? 'sits' : one.code)).sort()).toEqual(['sits', 'window.taken']);
  });

  it('until another one takes its place knowingly: the first can give no order any more', async () => {
    await sit(here);
    await at(here).open();
    clock.pass(7 * 60_000);
    expect(await sit(there)).toMatchObject({ code: 'window.taken', facts: { minutes: 7 } });
    await sit(there, true);
    await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press());
    expect(await at(here).call()).toMatchObject({ code: 'window.not-yours' });
    expect(await at(there).call()).toMatchObject({ value: { label: 'A001' } });
    expect(await log()).toEqual(
      expect.arrayContaining(['window.sat-down 0', 'window.opened', 'window.sat-down 1']),
    );
  });

  it('and who takes over finds the person who stands there, and is told that the window is theirs', async () => {
    await sit(here);
    await at(here).open();
    await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press());
    await at(here).call();
    await sit(there, true);
    const { desks } = readersOn(hall.database, clock);
    expect(await desks.one('hall', 1, there)).toMatchObject({
      value: { sitting: 'yours', ticket: { label: 'A001' } },
    });
    expect(await desks.one('hall', 1, here)).toMatchObject({ value: { sitting: 'another' } });
    expect(await desks.one('hall', 1)).toMatchObject({ value: { sitting: 'another' } });
  });

  it('and leaves it to whoever comes next, closed', async () => {
    await sit(here);
    await at(here).open();
    expect(await at(here).order({ kind: 'leave' })).toMatchObject({ value: { state: 'closed' } });
    expect(await readersOn(hall.database, clock).desks.one('hall', 1, here)).toMatchObject({
      value: { sitting: 'nobody', state: 'closed' },
    });
    expect(await sit(there)).toMatchObject({ accepted: true });
  });
});
