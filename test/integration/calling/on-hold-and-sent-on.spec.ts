import type { IssuedTicket, TicketAtWindow } from '#contracts';
import { FixedClock, type HallHarness, openHall, press, smallHall, TestClerk, valueOf } from '#testing';

describe('A clerk who cannot finish at once', () => {
  const clock = new FixedClock();
  let hall: HallHarness;

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 2, shared: false })], clock });
    for (const window of [1, 2]) await clerk(window).open();
  });
  afterEach(() => hall.close());

  const issue = async (service = 's1'): Promise<IssuedTicket> => {
    clock.pass(60_000);
    return valueOf(await hall.issue.run('hall', { service, lane: 'ordinary', language: 'zh' }, press()));
  };
  const clerk = (window = 1) => new TestClerk(hall, window);
  const call = async (window = 1): Promise<TicketAtWindow> => valueOf(await clerk(window).call());
  const act = (kind: 'start' | 'retract' | 'finish', ticket: string) => clerk().act(kind, ticket);

  it('takes back a call that was a slip, and the same person is next again', async () => {
    const first = await issue();
    await issue();
    const called = await call();
    expect(await act('retract', called.id)).toMatchObject({ value: { state: 'waiting' } });
    expect((await call()).label).toBe(first.label);
  });

  it('cannot take it back after ten seconds', async () => {
    await issue();
    const called = await call();
    clock.pass(10_001);
    expect(await act('retract', called.id)).toMatchObject({ code: 'call.too-late-to-retract' });
  });

  it('puts a person on hold, serves others, and takes the person back to the old place', async () => {
    const first = await issue();
    await issue();
    const called = await call();
    await act('start', called.id);
    const held = await clerk().obey({ kind: 'hold', ticket: called.id, reason: 'payment' });
    expect(held).toMatchObject({ value: { state: 'held' } });
    const second = await call();
    const resumed = await clerk().resume(called.id);
    expect(resumed).toMatchObject({ value: { state: 'waiting' } });
    await act('finish', second.id);
    expect((await call()).label).toBe(first.label);
    const log = await hall.database.source.query<{ data: string }[]>(
      `SELECT data FROM hall_events WHERE type = 'ticket.held'`,
    );
    expect(JSON.stringify(log)).toContain('payment');
  });

  it('cannot take back whom another window put on hold, nor the same person twice', async () => {
    await issue();
    const called = await call();
    await act('start', called.id);
    await clerk().obey({ kind: 'hold', ticket: called.id, reason: 'document' });
    const other = await clerk(2).resume(called.id);
    expect(other).toMatchObject({ code: 'window.other-ticket' });
    const both = await Promise.all([1, 2].map(() => clerk().resume(called.id)));
    expect(both.filter((one) => one.accepted)).toHaveLength(1);
  });

  it('sends a person on with the same number and the same arrival, ahead of who came later', async () => {
    const early = await issue('s1');
    await issue('s2');
    const called = await call();
    await act('start', called.id);
    const sent = await clerk().obey({ kind: 'transfer', ticket: called.id, to: { service: 's2' } });
    expect(sent).toMatchObject({ value: { label: early.label, state: 'waiting', service: 's2' } });
    expect((await call(2)).label).toBe(early.label);
  });

  it.each([
    ['a service that the hall lacks', 's9', 'service.unknown'],
    ['the service where the person is', 's1', 'ticket.same-service'],
  ])('cannot send a person on to %s', async (_, service, code) => {
    await issue();
    const called = await call();
    await act('start', called.id);
    const sent = await clerk().obey({ kind: 'transfer', ticket: called.id, to: { service } });
    expect(sent).toMatchObject({ accepted: false, code });
  });

  it('finds one clear outcome when finish, hold, transfer and retract meet on one ticket', async () => {
    await issue();
    const { id: ticket } = await call();
    await act('start', ticket);
    const outcomes = await Promise.all([
      act('finish', ticket),
      clerk().obey({ kind: 'hold', ticket, reason: 'other' }),
      clerk().obey({ kind: 'transfer', ticket, to: { service: 's2' } }),
      act('retract', ticket),
    ]);
    expect(outcomes.filter((outcome) => outcome.accepted)).toHaveLength(1);
  });
});
