import type { TicketAtWindow } from '#contracts';
import type { Decision } from '#domain';
import { at, FixedClock, type HallHarness, key, openHall, press, smallHall, valueOf } from '#testing';

const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;

describe('A clerk serves people', () => {
  const clock = new FixedClock();
  let hall: HallHarness;

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 3, shared: false })], clock });
    await hall.change.run('hall', { ...at(1), order: { kind: 'open' } }, key());
  });
  afterEach(() => hall.close());

  const issue = async (different: Partial<{ service: string; lane: 'ordinary' | 'priority' }> = {}) => {
    clock.pass(60_000);
    const ticket = await hall.issue.run('hall', { ...wish, ...different }, press());
    return valueOf(ticket);
  };
  const call = () => hall.callNext.run('hall', at(1), key());
  const act = (
    action: 'recall' | 'start' | 'finish' | 'miss',
    called: Decision<TicketAtWindow>,
    window = 1,
  ) =>
    hall.advance.run(
      'hall',
      { ...at(window), order: { kind: action, ticket: called.accepted ? called.value.id : '' } },
      key(),
    );

  it('from call to finish, and each step is in the log in order', async () => {
    await issue();
    const called = await call();
    await act('recall', called);
    await act('start', called);
    expect(await act('finish', called)).toMatchObject({
      value: { label: 'A001', state: 'finished', calls: 2 },
    });
    const log = await hall.database.source.query('SELECT revision, type FROM hall_events ORDER BY revision');
    expect(log).toEqual(
      [
        'window.opened',
        'ticket.issued',
        'ticket.called',
        'ticket.recalled',
        'ticket.started',
        'ticket.finished',
      ].map((type, index) => ({ revision: index + 1, type })),
    );
  });

  it('in the order of arrival', async () => {
    const first = await issue();
    await issue();
    expect(await call()).toMatchObject({ value: { label: first.label } });
  });

  it('with the priority lane ahead of those who came up to twenty minutes earlier, and no further', async () => {
    await issue();
    clock.pass(20 * 60_000);
    await issue();
    const priority = await issue({ lane: 'priority' });
    const labels: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const called = await call();
      labels.push(called.accepted ? called.value.label : called.code);
      await act('finish', called);
    }
    expect(labels).toEqual(['A001', priority.label, 'A002']);
  });

  it('only of the services of the window', async () => {
    await issue({ service: 's2' });
    expect(await call()).toEqual({ accepted: false, code: 'queue.empty', facts: { window: 1 } });
  });

  it('one at a time', async () => {
    await issue();
    await issue();
    await call();
    expect(await call()).toMatchObject({ code: 'window.busy', facts: { label: 'A001' } });
  });

  it('and is told when two tabs act at once: one finishes, the other finds nobody', async () => {
    await issue();
    const called = await call();
    const both = await Promise.all([act('finish', called), act('finish', called)]);
    expect(both.map((one) => (one.accepted ? one.value.state : one.code)).sort()).toEqual([
      'finished',
      'window.idle',
    ]);
  });

  it('and may call again twice in one moment', async () => {
    await issue();
    const called = await call();
    const both = await Promise.all([act('recall', called), act('recall', called)]);
    expect(both.map((one) => one.accepted && one.value.calls)).toEqual([2, 3]);
  });

  it('and cannot act on the ticket of another window', async () => {
    await hall.change.run('hall', { ...at(3), order: { kind: 'open' } }, key());
    await issue();
    await issue();
    const mine = await call();
    await hall.callNext.run('hall', at(3), key());
    expect(await act('finish', mine, 3)).toMatchObject({ code: 'window.other-ticket' });
  });

  it('and marks who does not come as missed; the window is free again', async () => {
    await issue();
    const called = await call();
    expect(await act('miss', called)).toMatchObject({ value: { state: 'missed' } });
    expect(await call()).toMatchObject({ code: 'queue.empty' });
  });

  it('but not at a window that the hall lacks', async () => {
    expect(await hall.callNext.run('hall', at(99), key())).toMatchObject({
      code: 'window.unknown',
    });
    expect(await hall.change.run('hall', { ...at(99), order: { kind: 'open' } }, key())).toMatchObject({
      code: 'window.unknown',
    });
  });

  it('but not at a closed window, and it does not close while somebody is there', async () => {
    await issue();
    expect(await hall.callNext.run('hall', at(3), key())).toMatchObject({ code: 'window.closed' });
    await call();
    expect(await hall.change.run('hall', { ...at(1), order: { kind: 'close' } }, key())).toMatchObject({
      code: 'window.busy',
    });
  });

  it('and opening an open window leaves no trace', async () => {
    await hall.change.run('hall', { ...at(1), order: { kind: 'open' } }, key());
    const log = await hall.database.source.query('SELECT type FROM hall_events');
    expect(log).toEqual([{ type: 'window.opened' }]);
  });
});
