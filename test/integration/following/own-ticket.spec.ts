import type { IssuedTicket } from '#contracts';
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
  const own = (action: 'cancel' | 'defer' | 'rejoin', { code }: { code: string }) =>
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
    expect(await own('cancel', first)).toMatchObject({ code: 'ticket.wrong-state' });
    expect(await own('cancel', { code: '0000000000000' })).toMatchObject({ code: 'ticket.unknown' });
    expect(called.label).toBe(first.label);
  });

  it('who gives it back in the moment of the call gets one clear outcome', async () => {
    const first = await issue();
    const [cancelled, called] = await Promise.all([
      own('cancel', first),
      hall.callNext.run('hall', at(1), key()),
    ]);
    expect(Number(cancelled.accepted) + Number(called.accepted)).toBe(1);
  });
});
