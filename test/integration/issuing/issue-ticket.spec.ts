import { FixedClock, openHall, press, smallHall, type HallHarness } from '#testing';

const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;

describe('A kiosk takes numbers', () => {
  const clock = new FixedClock(Date.parse('2026-03-12T10:42:00+08:00'));
  let hall: HallHarness;
  beforeEach(async () => {
    const office = { ...smallHall(), hours: { from: '08:30', to: '17:00' }, weekdays: [1, 2, 3, 4, 5] };
    hall = await openHall({ halls: [office], clock, numberLimit: 3 });
    clock.set('2026-03-12T10:42:00+08:00');
  });
  afterEach(() => hall.close());

  it('gives the first person of the day number 1 of the letter', async () => {
    const ticket = await hall.issue.run('hall', wish, press());
    expect(ticket).toMatchObject({ accepted: true, value: { label: 'A001', service: 's1', hall: 'hall' } });
  });

  it('announces the hall once the ticket is safe', async () => {
    await hall.issue.run('hall', wish, press());
    expect(hall.announcer.heard).toEqual([{ hallId: 1, revision: 1 }]);
  });

  it('begins again with 1 on the next business day, with nothing having been reset', async () => {
    await hall.issue.run('hall', wish, press());
    clock.set('2026-03-13T09:00:00+08:00');
    expect(await hall.issue.run('hall', wish, press())).toMatchObject({ value: { label: 'A001' } });
  });

  it.each([
    ['the hall is closed', 'hall', wish, '2026-03-12T17:00:00+08:00', 'hall.closed'],
    ['the hall is unknown', 'nowhere', wish, '2026-03-12T10:00:00+08:00', 'hall.unknown'],
    [
      'the service is unknown',
      'hall',
      { ...wish, service: 's9' },
      '2026-03-12T10:00:00+08:00',
      'service.unknown',
    ],
  ])('gives none when %s, and nothing has changed', async (_, code, wanted, time, refusal) => {
    clock.set(time);
    expect(await hall.issue.run(code, wanted, press())).toMatchObject({ accepted: false, code: refusal });
    const changed = await hall.database.source.query(
      'SELECT (SELECT COUNT(*) FROM tickets) + (SELECT COUNT(*) FROM hall_events) + (SELECT COUNT(*) FROM given_answers) AS n',
    );
    expect(changed).toEqual([{ n: 0 }]);
  });

  it('stops at the last number of the day, whoever asks at once', async () => {
    const tickets = await Promise.all(Array.from({ length: 5 }, () => hall.issue.run('hall', wish, press())));
    expect(tickets.filter((ticket) => ticket.accepted)).toHaveLength(3);
    expect(
      tickets.filter((ticket) => !ticket.accepted && ticket.code === 'service.numbers-exhausted'),
    ).toHaveLength(2);
  });
});
