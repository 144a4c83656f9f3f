import type { IssuedTicket } from '#contracts';
import { papersMissing } from '#domain';
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

const minute = 60_000;

describe('Somebody who was sent away because papers were missing', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  let sentAway: IssuedTicket;
  const clerk = () => new TestClerk(hall, 1);

  beforeEach(async () => {
    clock.set('2026-03-12T10:00:00+08:00');
    hall = await openHall({ halls: [smallHall({ services: 1, windows: 1 })], clock });
    await clerk().open();
    sentAway = await issue();
    await clerk().call();
    await clerk().obey({ kind: 'finish', ticket: sentAway.id, result: papersMissing });
  });
  afterEach(() => hall.close());

  const issue = async (): Promise<IssuedTicket> => {
    clock.pass(minute);
    return valueOf(
      await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press()),
    );
  };

  it('gets a new number that counts as half an hour earlier', async () => {
    await issue();
    clock.pass(29 * minute);
    const back = valueOf(await hall.comeBack.run(sentAway.code));
    expect(back).toMatchObject({ label: 'A003', lane: 'returning' });
    expect(await clerk().call()).toMatchObject({ value: { label: 'A003', lane: 'returning' } });
  });

  it('gets one, however often it is asked for, from wherever', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => hall.comeBack.run(sentAway.code)));
    const labels = asked.map((one) => valueOf(one).label);
    clock.pass(minute);
    expect(new Set([...labels, valueOf(await hall.comeBack.run(sentAway.code)).label])).toEqual(
      new Set(['A002']),
    );
  });

  it('sees on the phone that this is possible, as long as it is', async () => {
    const { ticket } = readersOn(hall.database, clock);
    expect(await ticket.run(sentAway.code)).toMatchObject({ value: { mayReturn: true } });
    clock.pass(24 * 60 * minute);
    expect(await ticket.run(sentAway.code)).toMatchObject({ value: { mayReturn: false } });
    expect(await hall.comeBack.run(sentAway.code)).toMatchObject({ code: 'ticket.cannot-return' });
  });

  it('cannot when the clerk took that result back, nor with a ticket that never existed', async () => {
    clock.pass(1_000);
    valueOf(await clerk().undo(sentAway.id));
    expect(await hall.comeBack.run(sentAway.code)).toMatchObject({ code: 'ticket.cannot-return' });
    expect(await hall.comeBack.run('0000000000000')).toMatchObject({ code: 'ticket.unknown' });
  });
});
