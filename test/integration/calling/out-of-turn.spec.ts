import type { IssuedTicket } from '#contracts';
import { FixedClock, type HallHarness, openHall, press, smallHall, TestClerk, valueOf } from '#testing';

jest.setTimeout(60_000);

describe('A clerk takes somebody out of turn', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  const clerk = (window = 1) => new TestClerk(hall, window);

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 3, shared: false })], clock });
    await hall.duties.run('hall', { window: 3, services: ['s1', 's2'] }, press());
    for (const window of [1, 2, 3]) await clerk(window).open();
  });
  afterEach(() => hall.close());

  const issue = async (service = 's1'): Promise<IssuedTicket> => {
    clock.pass(60_000);
    return valueOf(await hall.issue.run('hall', { service, lane: 'ordinary', language: 'zh' }, press()));
  };

  describe('by number', () => {
    it('with the letter or without, and the log says that it was out of turn', async () => {
      await issue();
      await issue();
      expect(await clerk().callNumber('002')).toMatchObject({ value: { label: 'A002', state: 'called' } });
      expect(await clerk(3).callNumber('A001')).toMatchObject({ value: { label: 'A001' } });
      const log = await hall.database.source.query(
        `SELECT JSON_VALUE(data, '$.picked') AS picked FROM hall_events WHERE type = 'ticket.called'`,
      );
      expect(log).toEqual([{ picked: '1' }, { picked: '1' }]);
    });

    it('also who was missed, or was put on hold here', async () => {
      const [missed, held] = [await issue(), await issue()];
      await clerk().call();
      await clerk().act('miss', missed.id);
      await clerk().call();
      await clerk().act('start', held.id);
      await clerk().obey({ kind: 'hold', ticket: held.id, reason: 'document', minutes: 5 });
      expect(await clerk().callNumber('2')).toMatchObject({
        value: { label: 'A002', holdReason: null, holdUntil: null, calls: 2 },
      });
      expect(await clerk(3).callNumber('1')).toMatchObject({ value: { label: 'A001', state: 'called' } });
    });

    it('and is asked for the letter where it is not clear', async () => {
      await issue('s1');
      await issue('s2');
      expect(await clerk(3).callNumber('1')).toMatchObject({
        code: 'number.ambiguous',
        facts: { labels: 'A001 / B001' },
      });
      expect(await clerk(3).callNumber('B001')).toMatchObject({ value: { label: 'B001' } });
      expect(await clerk(1).callNumber('1')).toMatchObject({ value: { label: 'A001' } });
    });

    it('but nobody whom the window does not serve, who is gone, or who never came', async () => {
      const { code } = await issue('s2');
      expect(await clerk().callNumber('1')).toMatchObject({ code: 'number.unknown' });
      await hall.holder.run({ code, action: 'cancel' }, press());
      expect(await clerk(2).callNumber('1')).toMatchObject({ code: 'number.unknown' });
      expect(await clerk(2).callNumber('B999')).toMatchObject({ code: 'number.unknown' });
    });

    it('and nobody who is at a window already', async () => {
      await issue();
      await clerk(3).call();
      expect(await clerk().callNumber('A001')).toMatchObject({
        code: 'ticket.at-window',
        facts: { label: 'A001' },
      });
    });

    it('and nobody of yesterday, whose number comes again today', async () => {
      await issue();
      clock.pass(24 * 3_600_000);
      expect(await clerk().callNumber('A001')).toMatchObject({ code: 'number.unknown' });
      await issue();
      expect(await clerk().callNumber('A001')).toMatchObject({ value: { label: 'A001' } });
    });

    it('one clerk only, when two want the same number', async () => {
      await issue();
      const both = await Promise.all([clerk(1).callNumber('1'), clerk(3).callNumber('A001')]);
      expect(both.map((one) => (one.accepted ? 'called' : one.code)).sort()).toEqual([
        'called',
        'ticket.at-window',
      ]);
    });
  });

  describe('who took no number', () => {
    it('serves at once, with the next number of the main service or of the one that is named', async () => {
      await issue('s1');
      expect(await clerk(3).walkUp()).toMatchObject({
        value: { label: 'A002', service: 's1', state: 'serving', source: 'counter', calls: 0 },
      });
      expect(await clerk(2).walkUp('s1')).toMatchObject({ value: { label: 'A003', service: 's1' } });
      expect((await issue('s1')).label).toBe('A004');
    });

    it('and goes on with that person as with any other', async () => {
      const { id } = valueOf(await clerk().walkUp());
      await clerk().obey({ kind: 'finish', ticket: id, result: 'advice' });
      expect(await clerk().undo(id)).toMatchObject({ value: { state: 'serving', result: null } });
      const log = await hall.database.source.query<{ type: string }[]>(
        'SELECT type FROM hall_events WHERE ticket_id IS NOT NULL ORDER BY revision',
      );
      expect(log.map(({ type }) => type)).toEqual([
        'ticket.walked-up',
        'ticket.finished',
        'ticket.step-undone',
      ]);
    });

    it.each([
      ['while somebody is there', () => clerk(3).walkUp(), 'window.busy'],
      ['for a service that the hall lacks', () => clerk(1).walkUp('s9'), 'service.unknown'],
    ])('but not %s', async (_, walk, code) => {
      await issue();
      await clerk(3).call();
      expect(await walk()).toMatchObject({ code });
    });

    it('but not at a closed window, nor at one that serves nothing', async () => {
      await clerk().order({ kind: 'close' });
      expect(await clerk().walkUp()).toMatchObject({ code: 'window.closed' });
      await clerk().open();
      await hall.database.source.query('DELETE FROM duties WHERE service_window_id = 1');
      await hall.database.source.query('UPDATE hall_states SET plan_version = plan_version + 1');
      expect(await clerk().walkUp()).toMatchObject({ code: 'window.without-duties' });
    });

    it('with a number of its own for each, when kiosks and windows take numbers in the same moment', async () => {
      const taken = await Promise.all([
        ...[1, 2, 3].map((window) => clerk(window).walkUp('s1')),
        ...[1, 2, 3].map(() =>
          hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press()),
        ),
      ]);
      expect(taken.map((one) => valueOf<{ label: string }>(one).label).sort()).toEqual(
        [1, 2, 3, 4, 5, 6].map((number) => `A00${number}`),
      );
    });
  });
});
