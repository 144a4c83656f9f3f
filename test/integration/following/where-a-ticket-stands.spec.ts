import fc from 'fast-check';
import type { HolderAction, IssuedTicket, TicketStatus } from '#contracts';
import { aheadReasons } from '#domain';
import {
  FixedClock,
  openHall,
  press,
  proofs,
  smallHall,
  TestClerk,
  valueOf,
  type HallHarness,
} from '#testing';

const minute = 60_000;

describe('Where a ticket stands', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  let clerks: readonly [TestClerk, TestClerk];

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 2 })], clock });
    await hall.database.source.query(`UPDATE services SET head_starts = '{"priority": 20, "returning": 30}'`);
    await hall.database.source.query('UPDATE hall_states SET plan_version = plan_version + 1');
    clerks = [new TestClerk(hall, 1), new TestClerk(hall, 2)];
    for (const clerk of clerks) await clerk.open();
  });
  afterEach(() => hall.close());

  const issue = async (lane: 'ordinary' | 'priority' = 'ordinary', service = 's1'): Promise<IssuedTicket> => {
    clock.pass(1_000);
    return valueOf(await hall.issue.run('hall', { service, lane, language: 'zh' }, press()));
  };
  const own = (action: HolderAction, { code }: { code: string }) =>
    hall.holder.run({ code, action }, press());
  const look = async ({ code }: { code: string }): Promise<TicketStatus> =>
    valueOf(await hall.readTicket.run(code));
  const missNext = async (): Promise<void> => {
    const { id } = valueOf(await clerks[0].call());
    clock.pass(minute);
    valueOf(await clerks[0].act('miss', id));
  };

  /** So many finished visits of exactly these minutes, on the day before. */
  const visitsOf = async (minutes: number, count = 20, service = 1): Promise<void> => {
    const rows = Array.from({ length: count }, (_, index) => [
      ...[
        `00000000-0000-7000-8000-${service}${String(index).padStart(11, '0')}`,
        `${service}${String(index).padStart(12, '0')}`,
      ],
      ...[
        1,
        service,
        '2026-03-11',
        'Z',
        service * 1_000 + index + 1,
        `Z${index}`,
        'ordinary',
        'walkIn',
        'zh',
        'finished',
      ],
      ...[new Date(0), new Date(0), index, 1, 1, new Date(0), new Date(0), new Date(minutes * minute), 1],
    ]);
    await hall.database.source.query(
      `INSERT INTO tickets (id, code, hall_id, service_id, business_day, letter, number, label, lane, source, language,
        state, issued_at, rank_at, issue_revision, service_window_id, calls, called_at, started_at, ended_at, version)
       VALUES ?`,
      [rows],
    );
  };

  it('starts from 0 for who is next, and counts who waits behind', async () => {
    const [first, second] = [await issue(), await issue()];
    await issue('ordinary', 's2');
    expect(await look(first)).toMatchObject({ ahead: 0, behind: 1 });
    expect(await look(second)).toMatchObject({ ahead: 1, behind: 0, aheadBy: { earlier: 1, priority: 0 } });
  });

  it('names the lane of who came later and is before', async () => {
    const mine = await issue();
    await issue('priority');
    expect(await look(mine)).toMatchObject({ ahead: 1, aheadBy: { earlier: 0, priority: 1 } });
  });

  it('names who was missed and came back, and whom the holder let pass', async () => {
    const [missed, mine] = [await issue(), await issue()];
    for (let person = 0; person < 6; person += 1) await issue();
    await missNext();
    await own('defer', mine);
    expect(await look(mine)).toMatchObject({ ahead: 5, aheadBy: { 'let-pass': 5, again: 0 } });
    await own('rejoin', missed);
    expect(await look(mine)).toMatchObject({ ahead: 6, aheadBy: { 'let-pass': 5, again: 1 } });
  });

  it('has no line when it does not wait', async () => {
    const mine = await issue();
    await clerks[0].call();
    expect(await look(mine)).toMatchObject({
      state: 'called',
      window: 1,
      ahead: null,
      aheadBy: null,
      wait: null,
    });
  });

  const others = fc.array(
    fc.constantFrom(
      'issue',
      'priority',
      'call',
      'miss',
      'finish',
      'rejoin',
      'defer',
      'cancel',
      'transfer',
      'hold',
    ),
    { maxLength: 25 },
  );

  it('never comes to have more people ahead without a reason that can be named', async () => {
    await fc.assert(
      fc.asyncProperty(others, async (steps) => {
        const others = [await issue(), await issue()];
        const mine = await issue();
        let last = await look(mine);
        for (const [turn, step] of steps.entries()) {
          await act(step, others, turn);
          const now = await look(mine);
          if (now.state !== 'waiting') break;
          const named = ({ aheadBy }: TicketStatus) =>
            aheadReasons
              .filter((reason) => reason !== 'earlier')
              .reduce((sum, reason) => sum + (aheadBy?.[reason] ?? 0), 0);
          expect(now.aheadBy?.earlier ?? 0).toBeLessThanOrEqual(last.aheadBy?.earlier ?? 0);
          expect((now.ahead ?? 0) - (last.ahead ?? 0)).toBeLessThanOrEqual(
            Math.max(0, named(now) - named(last)),
          );
          last = now;
        }
        await clear();
      }),
      { numRuns: Math.min(40, proofs.seeds), seed: proofs.seed },
    );
  }, 120_000);

  /** One of the others, or a clerk, does something; what makes no sense just now is refused. */
  const act = async (step: string, others: IssuedTicket[], turn: number): Promise<void> => {
    const other = others[turn % others.length];
    const [desk] = await hall.database.source.query<{ id: string }[]>(
      'SELECT id FROM tickets WHERE active_window_id = 1',
    );
    const there = desk?.id ?? '';
    clock.pass(30_000);
    if (step === 'issue' || step === 'priority')
      others.push(await issue(step === 'issue' ? 'ordinary' : step));
    else if (step === 'call') await clerks[0].call();
    else if (step === 'miss' || step === 'finish') await clerks[0].act(step, there);
    else if (step === 'transfer' || step === 'hold') {
      await clerks[0].act('start', there);
      if (step === 'hold') await clerks[0].obey({ kind: step, ticket: there, reason: 'other' });
      else await clerks[0].obey({ kind: step, ticket: there, to: { service: 's2' } });
    } else if (other) await own(step as HolderAction, other);
  };

  const clear = async (): Promise<void> => {
    await hall.database.source.query(`UPDATE tickets SET state = 'abandoned', version = version + 1`);
  };

  describe('and how long it may take', () => {
    it('is not said while too few visits are known', async () => {
      await visitsOf(6, 19);
      await issue();
      await issue();
      expect(await look(await issue())).toMatchObject({ ahead: 2, wait: null });
    });

    it('is said from what visits took of late, rounded outward', async () => {
      await visitsOf(6);
      const mine = await Array.from({ length: 9 }).reduce<Promise<IssuedTicket>>(
        (last) => last.then(() => issue()),
        issue(),
      );
      // Nine people ahead at two free windows, six minutes each: the turn comes in four rounds.
      expect(await look(mine)).toMatchObject({ ahead: 9, wait: { from: 20, to: 25, leave: 15 } });
    });

    it('is not said when nobody is there to call', async () => {
      await visitsOf(6);
      for (const clerk of clerks) await clerk.order({ kind: 'close' });
      expect(await look(await issue())).toMatchObject({ wait: null, openWindows: 0, backAt: null });
    });

    it('counts on a paused window from when its clerk means to be back', async () => {
      await visitsOf(6);
      await clerks[1].order({ kind: 'close' });
      await clerks[0].order({ kind: 'pause', reason: 'meal', minutes: 30 });
      const now = await look(await issue());
      expect(now).toMatchObject({ wait: { from: 25, to: 30 }, openWindows: 0 });
      expect(Date.parse(now.backAt ?? '') - clock.now()).toBeGreaterThan(28 * minute);
    });

    it('stays calm for a minute, and newcomers find their place in it', async () => {
      await visitsOf(6);
      const mine = await issue();
      expect(await look(mine)).toMatchObject({ wait: { from: 0, to: 5 } });
      for (const clerk of clerks) await clerk.order({ kind: 'close' });
      expect(await look(mine)).toMatchObject({ wait: { from: 0, to: 5 }, openWindows: 0 });
      expect(await look(await issue())).toMatchObject({ ahead: 1, wait: { from: 0, to: 5 } });
      clock.pass(minute);
      expect(await look(mine)).toMatchObject({ wait: null });
    });
  });

  it('after a miss says until when the holder may come back', async () => {
    const mine = await issue();
    await missNext();
    const missedAt = clock.now();
    expect(Date.parse((await look(mine)).rejoinUntil ?? '')).toBe(missedAt + 30 * minute);
  });

  it('carried over to another day says on which day, and has no range', async () => {
    await visitsOf(6);
    const mine = await issue();
    await hall.carryOver.run('hall', press());
    expect(await look(mine)).toMatchObject({
      state: 'waiting',
      day: '2026-03-13',
      today: '2026-03-12',
      wait: null,
    });
  });

  describe('and why others were called first', () => {
    it('is told as counts of the last ten minutes that equal the log', async () => {
      const [missed, mine] = [await issue(), await issue()];
      await missNext();
      await issue('priority');
      await own('rejoin', missed);
      for (let call = 0; call < 3; call += 1) {
        const { id } = valueOf(await clerks[0].call());
        valueOf(await clerks[0].act('finish', id));
      }
      const told = valueOf(await hall.callsLately.run(mine.code));
      expect(told).toMatchObject({
        ...{ minutes: 10, calls: 4, headStarts: { priority: 20, returning: 30 } },
        counts: { arrival: 2, priority: 1, again: 1, picked: 0, appointment: 0, returning: 0, group: 0 },
      });
    });

    it('forgets what is older, leaves other services out, and names nobody', async () => {
      const mine = await issue();
      await issue('ordinary', 's2');
      await clerks[0].call();
      await clerks[1].call();
      expect(valueOf(await hall.callsLately.run(mine.code)).calls).toBe(1);
      expect(JSON.stringify(await hall.callsLately.run(mine.code))).not.toMatch(/[A-Z][0-9]{3}/);
      clock.pass(10 * minute + 1);
      expect(valueOf(await hall.callsLately.run(mine.code)).calls).toBe(0);
    });

    it('is told to holders only', async () => {
      expect(await hall.callsLately.run('0000000000000')).toMatchObject({ code: 'ticket.unknown' });
    });
  });
});
