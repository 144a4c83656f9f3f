import type { IssuedTicket } from '#contracts';
import {
  FixedClock,
  type HallHarness,
  openHall,
  press,
  readersOn,
  smallHall,
  TestClerk,
  valueOf,
} from '#testing';

jest.setTimeout(60_000);

describe('A supervisor', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  const clerk = (window = 1) => new TestClerk(hall, window);
  const attention = async () => valueOf(await readersOn(hall.database, clock).attention.run('hall'));

  beforeEach(async () => {
    clock.set('2026-03-12T10:00:00+08:00');
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 2, shared: false })], clock });
    await clerk().open();
  });
  afterEach(() => hall.close());

  const issue = async (service = 's1'): Promise<IssuedTicket> => {
    clock.pass(60_000);
    return valueOf(await hall.issue.run('hall', { service, lane: 'ordinary', language: 'zh' }, press()));
  };
  const types = async () => {
    const rows = await hall.database.source.query<{ type: string }[]>(
      `SELECT type FROM hall_events WHERE type LIKE 'window.%' ORDER BY revision`,
    );
    return rows.map(({ type }) => type);
  };

  describe('is called for help', () => {
    it('sees where and since when, answers, and the clerk sees that somebody comes', async () => {
      await clerk().order({ kind: 'help', help: 'emergency' });
      const at = new Date(clock.now()).toISOString();
      expect((await attention()).windows[0]).toMatchObject({ help: { kind: 'emergency', at } });
      await hall.answerHelp.run('hall', { window: 1 }, press());
      expect((await attention()).windows[0]?.help).toBeNull();
      expect(await types()).toEqual(['window.opened', 'window.help-called', 'window.help-answered']);
    });

    it('once, though two supervisors answer; and not for a window that the hall lacks', async () => {
      await clerk().order({ kind: 'help', help: 'help' });
      const answer = (window: number) => hall.answerHelp.run('hall', { window }, press());
      await Promise.all([answer(1), answer(1)]);
      expect((await types()).filter((type) => type === 'window.help-answered')).toHaveLength(1);
      expect(await answer(99)).toMatchObject({ code: 'window.unknown' });
    });

    it('and need not come when the clerk manages alone', async () => {
      await clerk().order({ kind: 'help', help: 'help' });
      await clerk().order({ kind: 'cancel-help' });
      expect((await attention()).windows[0]?.help).toBeNull();
    });
  });

  describe('changes what a window calls', () => {
    it('and its next call goes by that, at every process', async () => {
      await issue('s2');
      expect(await clerk().call()).toMatchObject({ code: 'queue.empty' });
      expect(
        await hall.duties.run('hall', { window: 1, services: ['s2', 's1', 's2'] }, press()),
      ).toMatchObject({
        value: { window: 1, services: ['s2', 's1'] },
      });
      expect(await clerk().call()).toMatchObject({ value: { label: 'B001' } });
      expect((await attention()).windows[0]?.services).toEqual(['s2', 's1']);
      expect((await attention()).services).toMatchObject([{ openWindows: 1 }, { openWindows: 1 }]);
    });

    it('while who is there stays there', async () => {
      await issue();
      const { id } = valueOf(await clerk().call());
      await hall.duties.run('hall', { window: 1, services: ['s2'] }, press());
      expect(await clerk().act('finish', id)).toMatchObject({ value: { state: 'finished', service: 's1' } });
    });

    it('but not to a service that the hall lacks, nor of a window that it lacks', async () => {
      const change = (window: number, services: string[]) =>
        hall.duties.run('hall', { window, services }, press());
      expect(await change(1, ['s9'])).toMatchObject({ code: 'service.unknown' });
      expect(await change(99, ['s1'])).toMatchObject({ code: 'window.unknown' });
      expect((await attention()).windows[0]?.services).toEqual(['s1']);
    });

    it('and the last of two in one moment holds, whole', async () => {
      const [one, other] = [['s1', 's2'], ['s2']];
      await Promise.all(
        [one, other].map((services) => hall.duties.run('hall', { window: 1, services }, press())),
      );
      const [last] = await hall.database.source.query<{ services: string[] }[]>(
        `SELECT JSON_QUERY(data, '$.services') AS services FROM hall_events
         WHERE type = 'window.duties-changed' ORDER BY revision DESC LIMIT 1`,
      );
      expect((await attention()).windows[0]?.services).toEqual(last?.services);
    });
  });

  it('sees who waits and who is on hold, at which window, the longest first', async () => {
    for (const _ of [1, 2]) {
      const { id } = await issue();
      await clerk().call();
      await clerk().act('start', id);
      await clerk().obey({ kind: 'hold', ticket: id, reason: 'document' });
    }
    await issue();
    await issue('s2');
    expect(await attention()).toMatchObject({
      waiting: 2,
      services: [
        { code: 's1', waiting: 1, openWindows: 1 },
        { code: 's2', waiting: 1, openWindows: 0 },
      ],
      held: [
        { label: 'A001', window: 1, holdReason: 'document' },
        { label: 'A002', window: 1 },
      ],
      nextOpenDay: '2026-03-13',
    });
    const { attention: inNoHall } = readersOn(hall.database, clock);
    expect(await inNoHall.run('nowhere')).toMatchObject({ code: 'hall.unknown' });
  });
});
