import type { IssuedTicket } from '#contracts';
import {
  FixedClock,
  type HallHarness,
  key,
  openHall,
  press,
  readersOn,
  sitting,
  smallHall,
  TestClerk,
  usualPapers,
  usualResults,
  valueOf,
} from '#testing';

jest.setTimeout(60_000);

describe('A clerk sees', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  const clerk = (window = 1) => new TestClerk(hall, window);
  const desk = async (window = 1) =>
    valueOf(await readersOn(hall.database, clock).desks.one('hall', window, sitting));

  beforeEach(async () => {
    clock.set('2026-03-12T10:00:00+08:00');
    hall = await openHall({
      halls: [smallHall({ services: 2, windows: 2, shared: false })],
      clock,
      missAfterSeconds: 20,
    });
    await clerk().open();
  });
  afterEach(() => hall.close());

  const issue = async (service = 's1'): Promise<IssuedTicket> => {
    clock.pass(60_000);
    return valueOf(await hall.issue.run('hall', { service, lane: 'ordinary', language: 'zh' }, press()));
  };

  it('nothing but the open window while nobody is there', async () => {
    expect(await desk()).toMatchObject({
      ...{ number: 1, state: 'open', services: ['s1'], sitting: 'yours', pause: null, help: null },
      ...{
        ticket: null,
        service: null,
        missFrom: null,
        held: [],
        next: [],
        waiting: 0,
        waitingLongest: null,
      },
      finishedToday: 0,
    });
  });

  it('who comes next, at most five, and how many wait how long', async () => {
    const first = await issue();
    for (let person = 0; person < 6; person += 1) await issue();
    await issue('s2');
    const seen = await desk();
    expect(seen.next.map(({ label }) => label)).toEqual(['A001', 'A002', 'A003', 'A004', 'A005']);
    expect(seen).toMatchObject({ waiting: 7, waitingLongest: first.issuedAt });
  });

  it('the person who was called, what to check, and from when on the person counts as missed', async () => {
    await issue();
    const called = valueOf(await clerk().call());
    const at = clock.now();
    expect(await desk()).toMatchObject({
      ticket: { label: 'A001', state: 'called', papers: null },
      service: { code: 's1', papers: usualPapers, results: usualResults, usual: null },
      missFrom: new Date(at + 20_000).toISOString(),
    });
    clock.pass(19_000);
    expect(await clerk().act('miss', called.id)).toMatchObject({
      code: 'call.too-early-to-miss',
      facts: { seconds: 1 },
    });
    clock.pass(1_000);
    expect(await clerk().act('miss', called.id)).toMatchObject({ value: { state: 'missed' } });
  });

  it('which papers were ticked, and the holder sees it too', async () => {
    const { id, code } = await issue();
    await clerk().call();
    await clerk().act('start', id);
    const check = (papers: string[]) => clerk().obey({ kind: 'check', ticket: id, papers });
    expect(await check(['photo', 'passport'])).toMatchObject({ code: 'paper.unknown' });
    await check(['photo', 'copies']);
    expect((await desk()).ticket?.papers).toEqual(['photo', 'copies']);
    const { papers } = valueOf(await readersOn(hall.database, clock).ticket.run(code));
    expect(papers.map((paper) => [paper.code, paper.seen])).toEqual([
      ['id-card', false],
      ['application-form', false],
      ['photo', true],
      ['copies', true],
    ]);
  });

  it('who is on hold here, why, since when and until when', async () => {
    const { id } = await issue();
    await clerk().call();
    await clerk().act('start', id);
    const since = new Date(clock.now()).toISOString();
    await clerk().obey({ kind: 'hold', ticket: id, reason: 'payment', minutes: 10 });
    const until = new Date(clock.now() + 600_000).toISOString();
    const held = { label: 'A001', holdReason: 'payment', heldSince: since, holdUntil: until };
    expect((await desk()).held).toMatchObject([held]);
    expect((await desk(2)).held).toEqual([]);
  });

  it('how many were finished here today, with which result', async () => {
    for (const result of ['accepted', 'gold-medal', undefined]) {
      const { id } = await issue();
      await clerk().call();
      const finished = await clerk().obey({ kind: 'finish', ticket: id, result });
      if (!finished.accepted) await clerk().act('finish', id);
    }
    expect((await desk()).finishedToday).toBe(3);
    const rows = await hall.database.source.query<{ result: string | null }[]>(
      'SELECT result FROM tickets ORDER BY number',
    );
    expect(rows.map(({ result }) => result)).toEqual(['accepted', null, null]);
  });

  it('the pause with its reason and its end, and a person to be finished first', async () => {
    const { id } = await issue();
    await issue();
    await clerk().call();
    await clerk().order({ kind: 'pause', reason: 'meal', minutes: 30 });
    const until = new Date(clock.now() + 1_800_000).toISOString();
    expect(await desk()).toMatchObject({
      state: 'paused',
      pause: { reason: 'meal', until },
      ticket: { label: 'A001' },
    });
    expect(await clerk().act('start', id)).toMatchObject({ accepted: true });
    expect(await clerk().act('finish', id)).toMatchObject({ accepted: true });
    expect(await clerk().call()).toMatchObject({ code: 'window.closed' });
    await clerk().open();
    expect(await desk()).toMatchObject({ state: 'open', pause: null });
    expect(await clerk().call()).toMatchObject({ value: { label: 'A002' } });
  });

  it('what is usual: the time that six visits of ten took lately, once there were enough', async () => {
    const visit = async (seconds: number) => {
      const { id } = await issue();
      await clerk().call();
      await clerk().act('start', id);
      clock.pass(seconds * 1_000);
      await clerk().act('finish', id);
    };
    for (let visits = 1; visits <= 19; visits += 1) await visit(visits * 10);
    await issue();
    await clerk().call();
    expect((await desk()).service?.usual).toBeNull();
    const { ticket } = await desk();
    await clerk().act('start', ticket?.id ?? '');
    clock.pass(200_000);
    await clerk().act('finish', ticket?.id ?? '');
    await issue();
    await clerk().call();
    // Of 10, 20 … 200 seconds, the 20th and the 80th in a hundred.
    expect((await desk()).service?.usual).toEqual({ from: 50, to: 170 });
  });

  it('all windows, each with who is there and whether somebody works at it', async () => {
    await issue();
    await clerk().call();
    const { windows } = valueOf(await readersOn(hall.database, clock).desks.all('hall'));
    expect(windows).toMatchObject([
      { number: 1, state: 'open', label: 'A001', services: ['s1'] },
      { number: 2, state: 'closed', label: null, services: ['s2'] },
    ]);
    expect(JSON.stringify(windows)).not.toContain(sitting);
  });

  it('nothing of a hall or a window that does not exist', async () => {
    const { desks } = readersOn(hall.database, clock);
    expect(await desks.one('hall', 99)).toMatchObject({ code: 'window.unknown' });
    expect(await desks.one('nowhere', 1)).toMatchObject({ code: 'hall.unknown' });
    expect(await desks.all('nowhere')).toMatchObject({ code: 'hall.unknown' });
  });

  it('an order with the longest list of papers kept with its key, and answered again', async () => {
    const papers = Array.from({ length: 9 }, (_, index) => `${'p'.repeat(39)}${index}`);
    const named = papers.map((code) => ({ code, name: { zh: '材料', en: 'Paper' } }));
    await hall.database.source.query('UPDATE services SET papers = ?', [JSON.stringify(named)]);
    await hall.database.source.query('UPDATE hall_states SET plan_version = plan_version + 1');
    const { id } = await issue();
    await clerk().call();
    await clerk().act('start', id);
    const [once, order] = [key(), { kind: 'check', ticket: id, papers } as const];
    const tick = () => hall.advance.run('hall', { window: 1, sitting, order }, once);
    expect(await tick()).toMatchObject({ value: { papers } });
    expect(await tick()).toEqual(await tick());
  });
});
