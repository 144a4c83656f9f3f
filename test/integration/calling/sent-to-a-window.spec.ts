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

describe('A person who is sent on to one window', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  let sent: IssuedTicket;
  const clerk = (window: number) => new TestClerk(hall, window);
  const send = (window: number) => clerk(1).obey({ kind: 'transfer', ticket: sent.id, to: { window } });
  const called = async (window: number) => {
    const answer = await clerk(window).call();
    return answer.accepted ? answer.value.label : answer.code;
  };

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 4 })], clock });
    await hall.duties.run('hall', { window: 4, services: ['s2'] }, press());
    for (const window of [1, 2, 3, 4]) await clerk(window).open();
    sent = await issue();
    await clerk(1).call();
    await clerk(1).act('start', sent.id);
  });
  afterEach(() => hall.close());

  const issue = async (service = 's1'): Promise<IssuedTicket> => {
    clock.pass(60_000);
    return valueOf(await hall.issue.run('hall', { service, lane: 'ordinary', language: 'zh' }, press()));
  };

  it('is called by that window alone, in the order of arrival', async () => {
    const later = await issue();
    await send(2);
    expect(await called(3)).toBe(later.label);
    expect(await called(1)).toBe('queue.empty');
    expect(await called(2)).toBe(sent.label);
  });

  it('sees on the phone for which window', async () => {
    await send(2);
    expect(await readersOn(hall.database, clock).ticket.run(sent.code)).toMatchObject({
      value: { state: 'waiting', windows: [2], window: null, ahead: 0 },
    });
  });

  it('waits there for the main service of a window that does not have the first one', async () => {
    expect(await send(4)).toMatchObject({ value: { service: 's2', boundFor: 4 } });
    expect(await called(4)).toBe(sent.label);
  });

  it.each(['close', 'leave'] as const)('is called by any window when that one has to %s', async (kind) => {
    await send(2);
    await clerk(2).order({ kind });
    expect(await called(3)).toBe(sent.label);
  });

  it('still waits for it while it only pauses', async () => {
    await send(2);
    await clerk(2).order({ kind: 'pause', reason: 'meal', minutes: 30 });
    expect(await called(3)).toBe('queue.empty');
    await clerk(2).open();
    expect(await called(2)).toBe(sent.label);
  });

  it.each([
    ['is closed', 3, 'window.closed'],
    ['the person is at', 1, 'ticket.same-window'],
    ['the hall lacks', 99, 'window.unknown'],
  ])('cannot be sent to a window that %s', async (_, window, code) => {
    await clerk(3).order({ kind: 'close' });
    expect(await send(window)).toMatchObject({ code });
  });

  it('finds one clear outcome when the window closes in the same moment: never bound to a closed one', async () => {
    const [moved] = await Promise.all([send(2), clerk(2).order({ kind: 'close' })]);
    const [row] = await hall.database.source.query<{ state: string; bound: number | null }[]>(
      'SELECT state, service_window_id AS bound FROM tickets WHERE id = ?',
      [sent.id],
    );
    expect(row).toEqual(moved.accepted ? { state: 'waiting', bound: null } : { state: 'serving', bound: 1 });
  });

  it('is shown to the clerk before: where to, and how many would be called there before', async () => {
    for (const service of ['s1', 's2', 's2']) await issue(service);
    await clerk(3).order({ kind: 'close' });
    const { targets } = readersOn(hall.database, clock);
    expect(await targets.run('hall', 1)).toMatchObject({
      value: {
        services: [{ code: 's2', ahead: 0, windows: [1, 2, 3, 4], openWindows: 3 }],
        windows: [
          { number: 2, state: 'open', ahead: 0 },
          { number: 3, state: 'closed' },
          { number: 4, state: 'open', ahead: 0 },
        ],
      },
    });
    const late = await issue();
    await clerk(2).callNumber(late.label);
    await clerk(2).act('start', late.id);
    expect(await targets.run('hall', 2)).toMatchObject({
      value: {
        services: [{ code: 's2', ahead: 2 }],
        windows: [{ number: 1, ahead: 3 }, { number: 3 }, { number: 4, ahead: 2 }],
      },
    });
    // And so it is: two of s2 are called before the one who is sent there.
    await clerk(2).obey({ kind: 'transfer', ticket: late.id, to: { service: 's2' } });
    expect(await readersOn(hall.database, clock).ticket.run(late.code)).toMatchObject({
      value: { ahead: 2 },
    });
  });

  it('cannot be looked for where nobody stands, nor where there is no window', async () => {
    const { targets } = readersOn(hall.database, clock);
    expect(await targets.run('hall', 2)).toMatchObject({ code: 'window.idle' });
    expect(await targets.run('hall', 99)).toMatchObject({ code: 'window.unknown' });
    expect(await targets.run('nowhere', 1)).toMatchObject({ code: 'hall.unknown' });
  });
});
