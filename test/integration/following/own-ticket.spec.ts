import type { HolderAction, IssuedTicket } from '#contracts';
import { at, FixedClock, type HallHarness, key, openHall, press, smallHall, valueOf } from '#testing';

describe('The holder of a ticket', () => {
  const clock = new FixedClock();
  let hall: HallHarness;

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 1, windows: 2 })], clock });
    for (const window of [1, 2])
      await hall.change.run('hall', { ...at(window), order: { kind: 'open' } }, key());
  });
  afterEach(() => hall.close());

  const issue = async (): Promise<IssuedTicket> => {
    clock.pass(1_000);
    const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;
    return valueOf(await hall.issue.run('hall', wish, press()));
  };
  const own = (action: HolderAction, { code }: { code: string }) =>
    hall.holder.run({ code, action }, press());

  /** The labels in the order in which one window calls them. */
  const callAll = async (): Promise<string[]> => {
    const labels: string[] = [];
    for (;;) {
      const called = await hall.callNext.run('hall', at(1), key());
      if (!called.accepted) return labels;
      labels.push(called.value.label);
      await hall.advance.run('hall', { ...at(1), order: { kind: 'finish', ticket: called.value.id } }, key());
    }
  };

  const miss = async (): Promise<void> => {
    const called = valueOf(await hall.callNext.run('hall', at(1), key()));
    await hall.advance.run('hall', { ...at(1), order: { kind: 'miss', ticket: called.id } }, key());
  };

  it('gives it back, and is not called', async () => {
    const first = await issue();
    await issue();
    expect(await own('cancel', first)).toMatchObject({ value: { state: 'abandoned' } });
    expect(await callAll()).toEqual(['A002']);
  });

  it('lets the next five pass', async () => {
    const first = await issue();
    for (let person = 0; person < 7; person += 1) await issue();
    await own('defer', first);
    expect(await callAll()).toEqual(['A002', 'A003', 'A004', 'A005', 'A006', 'A001', 'A007', 'A008']);
  });

  it('who was missed comes back behind three others', async () => {
    const first = await issue();
    for (let person = 0; person < 5; person += 1) await issue();
    await miss();
    expect(await own('rejoin', first)).toMatchObject({ value: { state: 'waiting' } });
    expect(await callAll()).toEqual(['A002', 'A003', 'A004', 'A001', 'A005', 'A006']);
  });

  it('cannot come back after half an hour', async () => {
    const first = await issue();
    await miss();
    clock.pass(30 * 60_000 + 1);
    expect(await own('rejoin', first)).toMatchObject({ code: 'ticket.rejoin-too-late' });
  });

  it('cannot give back a ticket that is being served, nor one that does not exist', async () => {
    const first = await issue();
    const called = valueOf(await hall.callNext.run('hall', at(1), key()));
    await hall.advance.run('hall', { ...at(1), order: { kind: 'start', ticket: called.id } }, key());
    expect(await own('cancel', first)).toMatchObject({ code: 'ticket.wrong-state' });
    expect(await own('cancel', { code: '0000000000000' })).toMatchObject({ code: 'ticket.unknown' });
    expect(called.label).toBe(first.label);
  });

  it('who gives it back in the moment of the call has given it back, and no window waits for them', async () => {
    const first = await issue();
    await issue();
    const [cancelled] = await Promise.all([own('cancel', first), hall.callNext.run('hall', at(1), key())]);
    expect(cancelled).toMatchObject({ value: { state: 'abandoned' } });
    const next = await hall.callNext.run('hall', at(1), key());
    const [desk] = await hall.database.source.query<{ label: string }[]>(
      'SELECT label FROM tickets WHERE active_window_id IS NOT NULL',
    );
    expect(desk).toEqual({ label: 'A002' });
    expect(next.accepted ? next.value.label : next.code).toMatch(/^(A002|window.busy)$/);
  });

  describe('when called', () => {
    const called = async (): Promise<{ ticket: IssuedTicket; id: string }> => {
      const ticket = await issue();
      await issue();
      const { id } = valueOf(await hall.callNext.run('hall', at(1), key()));
      return { ticket, id };
    };

    it('tells the clerk to be on the way; the next call asks again', async () => {
      const { ticket, id } = await called();
      expect(await own('coming', ticket)).toMatchObject({ value: { state: 'called' } });
      const coming = valueOf(await hall.readTicket.run(ticket.code));
      expect(coming).toMatchObject({ state: 'called', window: 1, comingAt: coming.asOf });
      const order = { kind: 'recall', ticket: id } as const;
      const again = valueOf(await hall.advance.run('hall', { ...at(1), order }, key()));
      expect(again).toMatchObject({ calls: 2, comingAt: null });
    });

    it('and already on the way may still be marked as missed: a promise is not a person', async () => {
      const { ticket, id } = await called();
      await own('coming', ticket);
      clock.pass(60_000);
      const order = { kind: 'miss', ticket: id } as const;
      expect(await hall.advance.run('hall', { ...at(1), order }, key())).toMatchObject({
        value: { state: 'missed' },
      });
    });

    it('lets others pass, and the window is free for the next one', async () => {
      const { ticket } = await called();
      expect(await own('defer', ticket)).toMatchObject({ value: { state: 'waiting' } });
      expect(await callAll()).toEqual(['A002', 'A001']);
    });

    it('gives it back, and the window is free for the next one', async () => {
      const { ticket } = await called();
      expect(await own('cancel', ticket)).toMatchObject({ value: { state: 'abandoned' } });
      expect(await callAll()).toEqual(['A002']);
    });

    it('cannot be on the way while nobody calls', async () => {
      expect(await own('coming', await issue())).toMatchObject({ code: 'ticket.wrong-state' });
    });
  });
});
