import type { IssuedTicket } from '#contracts';
import { ExplainOrder } from '#application/explaining';
import { TurnHallDay } from '#application/opening';
import { applyChanges, businessDayOf, changesOf, emptyBoard } from '#domain';
import { PlanReader, SqlBoardReader, SqlStoryReader } from '#persistence';
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

describe('A supervisor carries people over to the next open day', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  let turn: TurnHallDay;
  const clerk = (window = 1) => new TestClerk(hall, window);
  const carry = () => hall.carryOver.run('hall', press());

  beforeEach(async () => {
    // A Friday.
    clock.set('2026-03-13T15:00:00+08:00');
    const office = { ...smallHall({ services: 2, windows: 1 }), weekdays: [1, 2, 3, 4, 5] };
    hall = await openHall({ halls: [office], clock });
    turn = new TurnHallDay(hall.unitOfWork, clock);
    await turn.run('hall');
    await clerk().open();
  });
  afterEach(() => hall.close());

  const issue = async (service = 's1'): Promise<IssuedTicket> => {
    clock.pass(60_000);
    return valueOf(await hall.issue.run('hall', { service, lane: 'ordinary', language: 'zh' }, press()));
  };
  const nextDay = async () => {
    clock.set('2026-03-16T08:30:00+08:00');
    await turn.run('hall');
  };

  it('with the same number: on Monday they are first, ahead of who comes then', async () => {
    const friday = await issue();
    await clerk().order({ kind: 'close' });
    expect(await carry()).toEqual({ accepted: true, value: { to: '2026-03-16', tickets: 1 } });
    await nextDay();
    const monday = await issue();
    await clerk().open();
    expect(await clerk().call()).toMatchObject({ value: { label: friday.label } });
    await clerk().act('finish', friday.id);
    expect(await clerk().call()).toMatchObject({ value: { label: monday.label } });
  });

  it('and the numbers of that day go on after theirs: no number is there twice', async () => {
    for (let person = 0; person < 3; person += 1) await issue();
    await carry();
    await issue();
    await carry();
    await nextDay();
    expect((await issue()).label).toBe('A005');
    expect((await issue('s2')).label).toBe('B001');
  });

  it('also whoever is on hold, but nobody who was called, was missed or has been served', async () => {
    const [held, missed, served, called] = [await issue(), await issue(), await issue(), await issue()];
    await clerk().call();
    await clerk().act('start', held.id);
    await clerk().obey({ kind: 'hold', ticket: held.id, reason: 'document', minutes: 30 });
    await clerk().call();
    await clerk().act('miss', missed.id);
    await clerk().call();
    await clerk().act('finish', served.id);
    await clerk().call();
    expect(await carry()).toMatchObject({ value: { tickets: 1 } });
    const status = async ({ code }: IssuedTicket) =>
      valueOf(await readersOn(hall.database, clock).ticket.run(code));
    expect(await status(held)).toMatchObject({ state: 'waiting', day: '2026-03-16', holdUntil: null });
    expect(await status(missed)).toMatchObject({ state: 'missed', day: '2026-03-13' });
    expect(await status(served)).toMatchObject({ state: 'finished', day: '2026-03-13' });
    expect(await status(called)).toMatchObject({ state: 'called', day: '2026-03-13' });
  });

  it('while whoever is not carried over is abandoned when the day ends', async () => {
    const [carried, left] = [await issue(), await issue()];
    await clerk().call();
    await clerk().act('miss', carried.id);
    await carry();
    await nextDay();
    const { ticket } = readersOn(hall.database, clock);
    expect(await ticket.run(carried.code)).toMatchObject({ value: { state: 'abandoned' } });
    expect(await ticket.run(left.code)).toMatchObject({ value: { state: 'waiting', day: '2026-03-16' } });
  });

  it('which is why somebody who came later was called before them', async () => {
    const early = await issue();
    await carry();
    const late = await issue();
    await clerk().callNumber(late.label);
    await clerk().act('start', late.id);
    await clerk().obey({ kind: 'hold', ticket: late.id, reason: 'document', minutes: 30 });
    await carry();
    await nextDay();
    const { source } = hall.database;
    const explain = new ExplainOrder(new PlanReader(source), new SqlStoryReader(source), clock);
    const both = { first: late.label, second: early.label };
    expect(await explain.run('hall', both)).toMatchObject({ value: { rule: 'was-carried-over' } });
  });

  it('once: a second decision finds nobody, and the same press again gets the same answer', async () => {
    await issue();
    const once = press();
    const first = await hall.carryOver.run('hall', once);
    expect(await hall.carryOver.run('hall', once)).toEqual(first);
    expect(await carry()).toMatchObject({ value: { tickets: 0 } });
  });

  it('and the board of neither day is wrong: nobody waits on Friday any more, all do on Monday', async () => {
    for (const service of ['s1', 's1', 's2']) await issue(service);
    await carry();
    const board = async () => {
      const { source } = hall.database;
      const plan = await new PlanReader(source).byCode('hall');
      if (!plan) throw new Error('the hall is there');
      const [reader, day] = [new SqlBoardReader(source), businessDayOf(clock.now(), plan)];
      const events = await reader.eventsAfter(plan.id, 0, 10_000);
      const folded = events.reduce(
        (now, event) => applyChanges(now, changesOf(now, event), event.revision),
        emptyBoard(0, '2026-03-13'),
      );
      return { read: (await reader.board(plan, day)).waiting, folded: folded.waiting };
    };
    const none = { s1: 0, s2: 0 };
    expect(await board()).toEqual({ read: {}, folded: none });
    await nextDay();
    expect(await board()).toEqual({ read: { s1: 2, s2: 1 }, folded: { s1: 2, s2: 1 } });
  });

  it('nowhere, in a hall that does not exist', async () => {
    expect(await hall.carryOver.run('nowhere', press())).toMatchObject({ code: 'hall.unknown' });
  });
});
