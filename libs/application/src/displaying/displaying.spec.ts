import { called, displayed, issued, plan } from './hall-for-specs.js';
import { HallPictures } from './hall-pictures.js';

describe('a screen that joins', () => {
  it('gets the board of its hall', async () => {
    const { hall, join } = displayed();
    hall.happens(issued('A001'), called('A001'));
    const screen = await join();
    expect(screen.board).toEqual(hall.fold());
  });

  it('shares one reading with the thousand others that come after a power cut', async () => {
    const { hall, join } = displayed();
    await Promise.all(Array.from({ length: 1_000 }, () => join()));
    expect(hall.reads).toMatchObject({ boards: 1, plans: 1 });
  });

  it('is told when there is no such hall', async () => {
    const { pictures } = displayed();
    expect(await pictures.open('nowhere')).toMatchObject({ accepted: false, code: 'hall.unknown' });
  });

  it('may try again when the database could not answer', async () => {
    const { hall, join } = displayed();
    hall.health = 'down';
    await expect(join()).rejects.toThrow('away');
    hall.health = 'up';
    expect((await join()).board).toBeDefined();
  });

  it('is not kept waiting by a database that hangs', async () => {
    const { hall, join, time } = displayed();
    hall.health = 'hanging';
    const refused = expect(join()).rejects.toThrow('no answer');
    await time.pass(5_000);
    await refused;
  });
});

describe('a screen that has joined', () => {
  it('shows a call as soon as its gateway hears of it', async () => {
    const { hall, join, pictures, time } = displayed();
    const screen = await join();
    hall.happens(issued('A001'), called('A001', 3));
    pictures.hear(plan.id, 2);
    await time.pass(0);
    expect(screen.board?.calls[0]).toMatchObject({ label: 'A001', window: 3 });
  });

  it('gets ten frames a second at most, however much happens', async () => {
    const { hall, join, pictures, screens, time } = displayed();
    const screen = await join();
    for (let event = 1; event <= 200; event++) {
      hall.happens(issued(`A${event}`));
      pictures.hear(plan.id, event);
      await time.pass(5);
    }
    await time.pass(200);
    expect(screens.frames.length).toBeLessThanOrEqual(11);
    expect(screen.board).toEqual(hall.fold());
  });

  it('gets what a busy second brought as one count a line', async () => {
    const { hall, join, pictures, screens, time } = displayed();
    await join();
    hall.happens(...Array.from({ length: 600 }, (_, index) => issued(`A${index}`)));
    pictures.hear(plan.id, 600);
    await time.pass(0);
    expect(screens.frames).toMatchObject([{ from: 0, to: 600, changes: [{ kind: 'waiting', count: 600 }] }]);
  });

  it('is at most a second late when no hint arrives', async () => {
    const { hall, join, time, watch } = displayed();
    watch.start();
    const screen = await join();
    hall.happens(issued('A001'));
    await time.pass(1_000);
    expect(screen.board?.waiting).toEqual({ permits: 1 });
  });

  it('would be late for ever if nobody looked without a hint, so the test above can fail', async () => {
    const { hall, join, time } = displayed();
    const screen = await join();
    hall.happens(issued('A001'));
    await time.pass(60_000);
    expect(screen.board?.waiting).toEqual({});
  });

  it('is not disturbed by hints that are late or come twice', async () => {
    const { hall, join, pictures, time } = displayed();
    hall.happens(issued('A001'), issued('A002'));
    await join();
    const before = hall.reads.pages;
    pictures.hear(plan.id, 1);
    pictures.hear(plan.id, 2);
    pictures.hear(99, 5);
    await time.pass(1_000);
    expect(hall.reads.pages).toBe(before);
  });

  it('follows its hall into the next day and keeps the windows', async () => {
    const { hall, join, pictures, screens, time } = displayed();
    const screen = await join();
    hall.happens({ type: 'window.opened', window: 2, state: 'open' }, issued('A001'));
    hall.day = '2026-03-13';
    hall.happens({ type: 'day.opened' });
    pictures.hear(plan.id, 3);
    await time.pass(0);
    expect(screen.board).toMatchObject({
      businessDay: '2026-03-13',
      waiting: {},
      windows: { 2: { state: 'open' } },
    });
    expect(screens.frames).toHaveLength(1);
  });

  it('gets each change once, also when it joins while a frame is on its way', async () => {
    const { hall, join, pictures, time } = displayed();
    await join();
    hall.happens(issued('A001'));
    pictures.hear(plan.id, 1);
    const joining = Array.from({ length: 20 }, async (_, hops) => {
      for (let hop = 0; hop < hops; hop++) await Promise.resolve();
      return join();
    });
    await time.pass(0);
    const late = await Promise.all(joining);
    expect(late.filter((screen) => screen.mustJoin)).toEqual([]);
    late.forEach((screen) => expect(screen.board).toEqual(hall.fold()));
  });
});

describe('a screen that was away and comes back', () => {
  /** A screen that hears nothing while `facts` happen. */
  const away = async (...facts: Parameters<ReturnType<typeof displayed>['hall']['happens']>) => {
    const all = displayed();
    all.hall.happens(issued('A001'));
    const screen = await all.join();
    all.screens.joined.delete(screen);
    all.hall.happens(...facts);
    all.pictures.hear(plan.id, all.hall.events.length);
    await all.time.pass(1_000);
    return { ...all, screen };
  };

  it('gets what it missed, with every call that was made meanwhile', async () => {
    const { hall, join, screen } = await away(called('A001', 3), issued('A002'), called('A002', 1));
    await join(screen);
    expect(screen.snapshots).toBe(1);
    expect(screen.board).toEqual(hall.fold());
    expect(screen.board?.calls.map(({ label }) => label)).toEqual(['A002', 'A001']);
  });

  it('gets next to nothing when nothing has happened', async () => {
    const { pictures, screen } = await away();
    const live = await pictures.open('center');
    expect(live.accepted && live.value.join(screen.mark)).toMatchObject({ frame: { changes: [] } });
  });

  it('gets the whole board when it missed more than that is long', async () => {
    const many = Array.from({ length: 60 }, (_, index) => called(`A${index}`));
    const { hall, join, screen } = await away(...many);
    await join(screen);
    expect(screen).toMatchObject({ snapshots: 2, board: hall.fold() });
  });

  it('gets the whole board when its gateway no longer remembers', async () => {
    const { hall, join, screen } = await away(
      ...Array.from({ length: 600 }, (_, index) => issued(`A${index}`)),
    );
    await join(screen);
    expect(screen).toMatchObject({ snapshots: 2, board: hall.fold() });
  });

  it('gets the whole board from a gateway that has only just started', async () => {
    const { hall, pictures, screens, time, screen } = await away(called('A001'));
    const other = new HallPictures(hall, hall, screens, time.clock, time);
    expect(await pictures.open('center')).toMatchObject({ accepted: true });
    const live = await other.open('center');
    if (live.accepted) screen.take(live.value.join(screen.mark));
    expect(screen).toMatchObject({ snapshots: 2, board: hall.fold() });
  });

  it('is not misled by a restored log in which its revision is another one', async () => {
    const { hall, join, screen, time, watch } = await away(called('A001', 3));
    watch.start();
    await join(screen);
    hall.goBackTo(1);
    await time.pass(2_000);
    hall.happens(issued('A007'), issued('A008'));
    await time.pass(2_000);
    await join(screen);
    expect(screen).toMatchObject({ snapshots: 2, board: hall.fold() });
  });
});

describe('a screen whose gateway lost the database', () => {
  it('keeps its board and hears no heartbeat until the database is back', async () => {
    const { hall, join, time, watch } = displayed();
    watch.start();
    hall.happens(issued('A001'));
    const screen = await join();
    hall.health = 'down';
    await time.pass(4_000);
    const before = screen.heartbeats.length;
    await time.pass(20_000);
    expect(screen.heartbeats).toHaveLength(before);
    expect(screen.board?.waiting).toEqual({ permits: 1 });
    hall.health = 'up';
    hall.happens(issued('A002'));
    await time.pass(5_000);
    expect(screen.board?.waiting).toEqual({ permits: 2 });
    expect(screen.heartbeats.length).toBeGreaterThan(before);
  });

  it('has its outage told once, and its end', async () => {
    const { hall, time, watch } = displayed();
    const told: string[] = [];
    watch.start({ lost: (reason) => told.push(reason), found: () => told.push('found') });
    hall.health = 'down';
    await time.pass(10_000);
    hall.health = 'up';
    await time.pass(10_000);
    expect(told).toEqual(['the database is away', 'found']);
  });

  it('recovers from a database that hung without an error', async () => {
    const { hall, join, time, watch } = displayed();
    watch.start();
    const screen = await join();
    hall.health = 'hanging';
    await time.pass(20_000);
    hall.health = 'up';
    hall.happens(issued('A001'));
    await time.pass(6_000);
    expect(screen.board).toEqual(hall.fold());
  });

  it('is refreshed as a whole when too much happened meanwhile', async () => {
    const { hall, join, pictures, time } = displayed();
    const screen = await join();
    hall.happens(...Array.from({ length: 6_000 }, (_, index) => issued(`A${index}`)));
    pictures.hear(plan.id, 6_000);
    await time.pass(0);
    expect(screen.mustJoin).toBe(true);
    expect((await join(screen)).board).toEqual(hall.fold());
  });

  it('joins again when an old backup was restored', async () => {
    const { hall, join, time, watch } = displayed();
    watch.start();
    hall.happens(issued('A001'), issued('A002'), issued('A003'));
    const screen = await join();
    hall.goBackTo(1);
    await time.pass(1_000);
    expect(screen.mustJoin).toBe(true);
    expect((await join(screen)).board).toEqual(hall.fold());
  });

  it('joins again when the log has a hole', async () => {
    const { hall, join, pictures, time } = displayed();
    const screen = await join();
    hall.happens(issued('A001'), issued('A002'), issued('A003'));
    hall.eventsAfter = async () => hall.events.slice(1);
    pictures.hear(plan.id, 3);
    await time.pass(0);
    expect(screen.mustJoin).toBe(true);
  });
});

describe('the heartbeat', () => {
  it('comes every two seconds with the revision and the time of the server', async () => {
    const { hall, join, time, watch } = displayed();
    watch.start();
    hall.happens(issued('A001'));
    const screen = await join();
    await time.pass(20_000);
    expect(screen.heartbeats).toHaveLength(10);
    const { mark } = screen;
    expect(screen.heartbeats[9]).toEqual({
      ...{ v: 1, hall: 'center', revision: 1, mark },
      serverTime: time.clock.now(),
    });
  });

  it('stops when only the log cannot be read: the board may be old', async () => {
    const { hall, join, time, watch } = displayed();
    watch.start();
    const screen = await join();
    hall.eventsAfter = () => Promise.reject(new Error('no such table'));
    hall.happens(issued('A001'));
    await time.pass(30_000);
    expect(screen.heartbeats.filter((heartbeat) => heartbeat.serverTime > time.clock.now() - 25_000)).toEqual(
      [],
    );
  });

  it('goes on in a hall where something happens all the time', async () => {
    const { hall, join, time, watch } = displayed();
    watch.start();
    const screen = await join();
    for (let event = 0; event < 200; event++) {
      hall.happens(issued(`A${event}`));
      await time.pass(50);
    }
    expect(screen.heartbeats).toHaveLength(5);
  });

  it('ends with the watch', async () => {
    const { join, time, watch } = displayed();
    watch.start();
    const screen = await join();
    watch.stop();
    await time.pass(10_000);
    expect(screen.heartbeats).toEqual([]);
  });
});

it('waits are measured from the first hint of a frame', async () => {
  const { hall, join, pictures, screens, time } = displayed();
  await join();
  hall.happens(issued('A001'));
  pictures.hear(plan.id, 1);
  await time.pass(40);
  hall.happens(issued('A002'));
  pictures.hear(plan.id, 2);
  await time.pass(200);
  expect(screens.waits).toEqual([0, 60]);
});
