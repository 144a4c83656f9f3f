import type { TicketAtWindow } from '#contracts';
import type { TicketOrder } from '#domain';
import { FixedClock, type HallHarness, openHall, press, smallHall, TestClerk, valueOf } from '#testing';

jest.setTimeout(60_000);

describe('A clerk takes back a step', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  let called: TicketAtWindow;
  const clerk = (window = 1) => new TestClerk(hall, window);
  const give = (order: object) => clerk().obey({ ...order, ticket: called.id } as TicketOrder);

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 2 })], clock });
    for (const window of [1, 2]) await clerk(window).open();
    for (let person = 0; person < 3; person += 1)
      await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press());
    called = valueOf(await clerk().call());
  });
  afterEach(() => hall.close());

  const row = async () => {
    const [ticket] = await hall.database.source.query<object[]>(
      `SELECT state, service_id, service_window_id, rank_at, calls, called_at, started_at, ended_at, hold_reason,
        hold_until, papers, result FROM tickets WHERE id = ?`,
      [called.id],
    );
    return ticket;
  };

  it.each<[string, object[], object]>([
    ['a start', [], { kind: 'start' }],
    ['a finish', [{ kind: 'start' }], { kind: 'finish', result: 'accepted' }],
    ['a miss', [], { kind: 'miss' }],
    ['a hold', [{ kind: 'start' }], { kind: 'hold', reason: 'payment', minutes: 5 }],
    [
      'ticked papers',
      [{ kind: 'start' }, { kind: 'check', papers: ['photo'] }],
      { kind: 'check', papers: [] },
    ],
    ['a transfer', [{ kind: 'start' }], { kind: 'transfer', to: { service: 's2' } }],
    ['a transfer to a window', [{ kind: 'start' }], { kind: 'transfer', to: { window: 2 } }],
  ])('and all is as it was: %s', async (_, before, step) => {
    for (const order of before) valueOf(await give(order));
    const was = await row();
    clock.pass(1_000);
    valueOf(await give(step));
    expect(await row()).not.toEqual(was);
    clock.pass(10_000);
    expect(await clerk().undo(called.id)).toMatchObject({ accepted: true });
    expect(await row()).toEqual(was);
  });

  it('and puts somebody who was taken back into the line on hold again', async () => {
    await give({ kind: 'start' });
    await give({ kind: 'hold', reason: 'document', minutes: 9 });
    const was = await row();
    await clerk().resume(called.id);
    await clerk().undo(called.id);
    expect(await row()).toEqual(was);
  });

  it('but not after ten seconds', async () => {
    await give({ kind: 'start' });
    clock.pass(10_001);
    expect(await clerk().undo(called.id)).toMatchObject({ code: 'step.too-late-to-undo' });
  });

  it('but not twice, even with both hands', async () => {
    await give({ kind: 'start' });
    const both = await Promise.all([clerk().undo(called.id), clerk().undo(called.id)]);
    expect(both.map((one) => (one.accepted ? one.value.state : one.code)).sort()).toEqual([
      'called',
      'step.too-late-to-undo',
    ]);
  });

  it('but not a call: that is retracted', async () => {
    expect(await clerk().undo(called.id)).toMatchObject({ code: 'step.too-late-to-undo' });
  });

  it('but not a second call: the hall has heard it', async () => {
    await clerk().act('recall', called.id);
    const was = await row();
    expect(await clerk().undo(called.id)).toMatchObject({ code: 'step.too-late-to-undo' });
    expect(await row()).toEqual(was);
  });

  it('but not that somebody walked up: they are there, and are served to the end', async () => {
    await give({ kind: 'finish' });
    const walkedUp = valueOf(await clerk().walkUp('s1'));
    expect(await clerk().undo(walkedUp.id)).toMatchObject({ code: 'step.too-late-to-undo' });
    expect(await clerk().act('finish', walkedUp.id)).toMatchObject({ accepted: true });
    expect(await clerk().undo(walkedUp.id)).toMatchObject({ value: { state: 'serving' } });
  });

  it('also after the window was closed in between, once it is open again: closing is taken back by opening', async () => {
    await give({ kind: 'start' });
    const was = await row();
    await give({ kind: 'finish' });
    await clerk().order({ kind: 'close' });
    expect(await clerk().undo(called.id)).toMatchObject({ code: 'window.closed' });
    await clerk().open();
    expect(await clerk().undo(called.id)).toMatchObject({ accepted: true });
    expect(await row()).toEqual(was);
  });

  it('but not what another console did, once the window was taken over', async () => {
    await give({ kind: 'start' });
    const another = new TestClerk(hall, 1, { console: '7c9e6679-7425-40de-944b-e07fc1f90ae7' });
    await another.order({ kind: 'sit', takeOver: true });
    expect(await clerk().undo(called.id)).toMatchObject({ code: 'window.not-yours' });
    expect(await another.undo(called.id)).toMatchObject({ value: { state: 'called' } });
  });

  it('but not when another window has called the person since', async () => {
    await give({ kind: 'start' });
    await give({ kind: 'transfer', to: { window: 2 } });
    expect(await clerk(2).call()).toMatchObject({ value: { id: called.id } });
    expect(await clerk().undo(called.id)).toMatchObject({ code: 'step.too-late-to-undo' });
  });

  it('but not when somebody else stands there by now, nor when the window has closed', async () => {
    await give({ kind: 'finish' });
    const next = valueOf(await clerk().call());
    expect(await clerk().undo(called.id)).toMatchObject({
      code: 'window.busy',
      facts: { label: next.label },
    });
    await clerk().act('finish', next.id);
    await clerk().order({ kind: 'close' });
    expect(await clerk().undo(next.id)).toMatchObject({ code: 'window.closed' });
  });

  it('but not of another window, nor of a ticket that does not exist', async () => {
    await give({ kind: 'start' });
    expect(await clerk(2).undo(called.id)).toMatchObject({ code: 'step.too-late-to-undo' });
    expect(await clerk().undo('019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40')).toMatchObject({
      code: 'ticket.unknown',
    });
  });
});
