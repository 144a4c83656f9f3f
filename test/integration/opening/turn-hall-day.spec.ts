import { TurnHallDay } from '#application/opening';
import { at, FixedClock, type HallHarness, key, openHall, press, smallHall } from '#testing';

const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;

describe('The day of a hall turns', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  let turn: TurnHallDay;

  beforeEach(async () => {
    clock.set('2026-03-12T10:00:00+08:00');
    const office = { ...smallHall(), hours: { from: '08:30', to: '17:00' }, weekdays: [1, 2, 3, 4, 5] };
    hall = await openHall({ halls: [office], clock });
    turn = new TurnHallDay(hall.unitOfWork, clock);
  });
  afterEach(() => hall.close());

  const log = async () => {
    const rows = await hall.database.source.query<{ type: string; business_day: string }[]>(
      'SELECT type, business_day FROM hall_events ORDER BY revision',
    );
    return rows.map((row) => `${row.business_day} ${row.type}`);
  };

  it('once: saying it again changes nothing', async () => {
    await turn.run('hall');
    await turn.run('hall');
    expect(await log()).toEqual(['2026-03-12 day.opened']);
  });

  it('from open to closed in the evening', async () => {
    await turn.run('hall');
    clock.set('2026-03-12T17:00:00+08:00');
    await turn.run('hall');
    expect(await log()).toEqual(['2026-03-12 day.opened', '2026-03-12 day.closed']);
  });

  it('and what was left waiting, called or missed is abandoned on its own day, not before', async () => {
    await hall.change.run('hall', { ...at(1), order: { kind: 'open' } }, key());
    for (let person = 0; person < 3; person += 1) await hall.issue.run('hall', wish, press());
    await hall.callNext.run('hall', at(1), key());
    clock.set('2026-03-12T23:00:00+08:00');
    await turn.run('hall');
    expect(await log()).not.toContain('2026-03-12 ticket.abandoned');
    clock.set('2026-03-13T00:00:01+08:00');
    await turn.run('hall');
    expect((await log()).slice(-4)).toEqual([
      ...Array.from({ length: 3 }, () => '2026-03-12 ticket.abandoned'),
      '2026-03-13 day.closed',
    ]);
    const [row] = await hall.database.source.query<{ open: number }[]>(
      `SELECT COUNT(*) AS open FROM tickets WHERE state NOT IN ('abandoned')`,
    );
    expect(row).toEqual({ open: 0 });
  });

  it('and the tickets of the new day that came before it are left alone', async () => {
    await turn.run('hall');
    clock.set('2026-03-13T09:00:00+08:00');
    await hall.issue.run('hall', wish, press());
    await turn.run('hall');
    const rows = await hall.database.source.query('SELECT state FROM tickets');
    expect(rows).toEqual([{ state: 'waiting' }]);
  });

  it('and answers that nobody can be waiting for any more are forgotten, younger ones are not', async () => {
    const old = press();
    const young = press();
    await turn.run('hall');
    await hall.issue.run('hall', wish, old);
    await hall.database.source.query(`UPDATE given_answers SET given_at = '2026-03-10 00:00:00'`);
    await hall.issue.run('hall', wish, young);
    await hall.database.source.query(
      `UPDATE given_answers SET given_at = '2026-03-12 09:00:00' WHERE press_key = ?`,
      [young.key],
    );
    clock.set('2026-03-13T09:00:00+08:00');
    await turn.run('hall');
    const kept = await hall.database.source.query('SELECT press_key FROM given_answers');
    expect(kept).toEqual([{ press_key: young.key }]);
  });

  it('in a hall that does not exist, not at all', async () => {
    expect(await turn.run('nowhere')).toMatchObject({ code: 'hall.unknown' });
  });
});
