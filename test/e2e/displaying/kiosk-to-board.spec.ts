import { runHall, smallHall, TestScreen, until, type RunningHall } from '#testing';

describe('From the kiosk to the lobby board', () => {
  let hall: RunningHall;
  let screen: TestScreen;
  beforeAll(async () => {
    hall = await runHall({
      halls: [smallHall({ services: 2, windows: 3 })],
      apps: ['ticketing', 'gateway', 'worker'],
    });
    screen = new TestScreen(hall.urlOf('gateway'));
    await until('the screen has its hall', () => screen.revision >= 0);
  }, 60_000);
  afterAll(async () => {
    screen.close();
    await hall.close();
  });

  it('a person takes a number, is called, and the lobby sees it', async () => {
    const ticket = await hall.api.issue('s1');
    expect(ticket).toMatchObject({ status: 201, body: { label: 'A001' } });
    await hall.api.open(3);
    expect((await hall.api.ticket(ticket.body.code)).body).toMatchObject({ state: 'waiting', ahead: 0 });
    const called = await hall.api.callNext(3);
    expect(called.body.label).toBe('A001');
    await until('the board shows the call', () => screen.calls[0] === 'A001→3');
    expect((await hall.api.ticket(ticket.body.code)).body).toMatchObject({
      state: 'called',
      window: 3,
      ahead: null,
    });
    await hall.api.act(3, 'start', called.body.id);
    await until('the call turns quiet', () => screen.board?.calls[0]?.state === 'serving');
    await hall.api.act(3, 'finish', called.body.id);
    expect(screen.shown).toEqual([...screen.shown].sort((a, b) => a - b));
  });

  it('the second in line knows that one person is ahead', async () => {
    const codes = [await hall.api.issue('s2'), await hall.api.issue('s2')].map((ticket) => ticket.body.code);
    expect((await hall.api.ticket(codes[1] ?? '')).body).toMatchObject({ ahead: 1, service: { code: 's2' } });
  });

  it('the board over HTTP is the board over the socket', async () => {
    const { body } = await hall.api.get<{ board: { revision: number } }>('/halls/hall/board');
    await until('the screen has caught up', () => screen.revision === body.board.revision);
    expect(screen.board?.calls).toEqual((body.board as unknown as TestScreen['board'])?.calls);
  });

  it('the screen hears a heartbeat with the revision that it shows', async () => {
    const heartbeat = await until('a heartbeat', () => screen.heartbeat);
    await until('its revision', () => screen.heartbeat?.revision === screen.revision);
    expect(Math.abs(heartbeat.serverTime - Date.now())).toBeLessThan(60_000);
  });

  it('every process says that it is ready, and shows its metrics', async () => {
    for (const app of ['ticketing', 'gateway', 'worker'] as const) {
      const [ready, metrics] = await Promise.all([
        fetch(`${hall.urlOf(app)}/health/ready`),
        fetch(`${hall.urlOf(app)}/metrics`),
      ]);
      expect([ready.status, metrics.status]).toEqual([200, 200]);
      expect(await metrics.text()).toContain('process_resident_memory_bytes');
    }
  });

  it('the worker writes the opening of the day into the log by itself', async () => {
    await until('the day is open', async () => {
      const rows = await hall.database.source.query<unknown[]>(
        `SELECT 1 FROM hall_events WHERE type = 'day.opened'`,
      );
      return rows.length === 1;
    });
  });
});
