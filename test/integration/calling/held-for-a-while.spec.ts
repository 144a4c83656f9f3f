import type { IssuedTicket } from '#contracts';
import { FixedClock, type HallHarness, openHall, press, smallHall, TestClerk, valueOf } from '#testing';

jest.setTimeout(60_000);

const minute = 60_000;

describe('Somebody who is on hold for some minutes', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  let held: IssuedTicket;
  const clerk = () => new TestClerk(hall, 1);

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 1, windows: 1 })], clock });
    await clerk().open();
    held = await issue();
    await issue();
    await clerk().call();
    await clerk().act('start', held.id);
    await clerk().obey({ kind: 'hold', ticket: held.id, reason: 'document', minutes: 10 });
  });
  afterEach(() => hall.close());

  const issue = async (): Promise<IssuedTicket> => {
    clock.pass(minute);
    return valueOf(
      await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press()),
    );
  };
  const state = async () => {
    const [row] = await hall.database.source.query<{ state: string; rank_at: Date }[]>(
      'SELECT state, rank_at FROM tickets WHERE id = ?',
      [held.id],
    );
    return row;
  };

  it('comes back by itself when they are over, at the old place, and not before', async () => {
    clock.pass(10 * minute - 1);
    expect(await hall.returnHeld.run('hall')).toMatchObject({ value: 0 });
    clock.pass(1);
    expect(await hall.returnHeld.run('hall')).toMatchObject({ value: 1 });
    expect(await state()).toEqual({ state: 'waiting', rank_at: new Date(held.issuedAt) });
    expect(await clerk().call()).toMatchObject({ value: { label: held.label } });
  });

  it('comes back once, though two workers look', async () => {
    clock.pass(11 * minute);
    const both = await Promise.all([hall.returnHeld.run('hall'), hall.returnHeld.run('hall')]);
    expect(both.map(valueOf<number>).sort()).toEqual([0, 1]);
  });

  it.each([
    ['the clerk says so', () => clerk().resume(held.id)],
    [
      'the holder does so on the phone',
      () => hall.holder.run({ code: held.code, action: 'resume' }, press()),
    ],
  ])('comes back earlier when %s', async (_, resume) => {
    expect(await resume()).toMatchObject({ value: { state: 'waiting' } });
    clock.pass(11 * minute);
    expect(await hall.returnHeld.run('hall')).toMatchObject({ value: 0 });
  });

  it('does not come back who has left, nor on another day', async () => {
    await hall.holder.run({ code: held.code, action: 'cancel' }, press());
    clock.pass(11 * minute);
    expect(await hall.returnHeld.run('hall')).toMatchObject({ value: 0 });
  });

  it('stays on hold where no time was named, until somebody says so', async () => {
    const second = valueOf(await clerk().call());
    await clerk().act('start', second.id);
    await clerk().obey({ kind: 'hold', ticket: second.id, reason: 'colleague' });
    clock.pass(6 * 60 * minute);
    expect(await hall.returnHeld.run('hall')).toMatchObject({ value: 1 });
    expect(await clerk().resume(second.id)).toMatchObject({ value: { state: 'waiting' } });
  });
});
