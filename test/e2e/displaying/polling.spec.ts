import { BoardSnapshot, TicketStatus, type Problem } from '#contracts';
import { inLanes, runHall, smallHall, TestScreen, until, type RunningHall } from '#testing';

jest.setTimeout(60_000);

describe('A screen without WebSocket', () => {
  let hall: RunningHall;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing', 'gateway'] });
    await hall.api.open(1);
  }, 60_000);
  afterAll(() => hall.close());

  const poll = (mark = '') =>
    hall.api.send<BoardSnapshot & Problem>('GET', '/api/v1/halls/hall/board', {
      'if-none-match': `"${mark}"`,
    });

  it('gets the same board with the same mark as one with it', async () => {
    await hall.api.issue();
    const { body } = await poll();
    expect(BoardSnapshot.parse(body)).toEqual(body);
    const screen = new TestScreen(hall.urlOf('gateway'));
    await until('the same revision', () => screen.revision === body.board.revision);
    expect(screen.mark).toBe(body.mark);
    expect(screen.calls).toEqual(body.board.calls.map((call) => `${call.label}→${call.window}`));
    screen.close();
  });

  it('is answered with nothing while nothing happens, and with the board when something has', async () => {
    const { body, headers } = await poll();
    expect(headers['etag']).toBe(`"${body.mark}"`);
    const same = await poll(body.mark);
    expect([same.status, same.body]).toEqual([304, '']);
    await hall.api.issue();
    const next = await poll(body.mark);
    expect(next.status).toBe(200);
    expect(next.body.board.revision).toBe(body.board.revision + 1);
  });

  it('is told when there is no such hall', async () => {
    const answer = await hall.api.send<Problem>('GET', '/api/v1/halls/nowhere/board');
    expect([answer.status, answer.body.code]).toEqual([404, 'hall.unknown']);
  });

  it('never sees the past: an answer after a change holds the change', async () => {
    const before = (await poll()).body.board.waiting['s1'] ?? 0;
    let isBusy = true;
    const others = inLanes(8, 8, async () => {
      while (isBusy) await poll();
    });
    for (let person = 0; person < 30; person += 1) {
      const { body } = await hall.api.issue();
      const seen = await poll();
      expect(seen.body.board.waiting['s1']).toBe(before + person + 1);
      const { body: own } = await hall.api.ticket(body.code);
      expect(TicketStatus.parse(own).revision).toBe(seen.body.board.revision);
    }
    isBusy = false;
    await others;
  });
});
