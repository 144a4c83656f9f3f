import fc from 'fast-check';
import type { Board, BoardSnapshot, DisplayFrame, DisplayHeartbeat, DisplayJoined } from '#contracts';
import { LiveBoard } from './live-board.js';

const emptyBoard = (revision: number): Board => ({
  revision,
  businessDay: '2026-03-12',
  calls: [],
  missed: [],
  waiting: {},
  windows: {},
  captions: {},
});

/** `log` tells the logs before and after a restored backup apart. */
const markOf = (revision: number, log = 1) => `${revision}.${log}`;

const snapshot = (revision: number, log = 1): BoardSnapshot => ({
  hall: 'center',
  board: { ...emptyBoard(revision), calls: [], missed: [] },
  mark: markOf(revision, log),
  serverTime: 1_000_000 + revision,
});

const frame = (from: number, to: number): DisplayFrame => ({
  v: 1,
  hall: 'center',
  from,
  to,
  since: markOf(from),
  mark: markOf(to),
  changes: [{ kind: 'waiting', service: 'exit-entry', count: to }],
  serverTime: 1_000_000 + to,
});

const heartbeat = (revision: number): DisplayHeartbeat => ({
  v: 1,
  hall: 'center',
  revision,
  mark: markOf(revision),
  serverTime: 1_000_000 + revision,
});

/** Lets everything that waits for an answer go on. */
const settle = () => new Promise((resume) => setImmediate(resume));

function setUp() {
  const world = {
    now: 0,
    connected: true,
    joins: 0,
    polls: 0,
    /** What the gateway holds; `null` means that it does not answer. */
    gateway: 10 as number | null,
    /** Where the gateway still remembers how it came to where it is, since this revision. */
    remembers: Infinity,
    /** What HTTP gives. */
    http: null as number | null,
    bodies: 0,
  };
  const link = {
    get connected() {
      return world.connected;
    },
    join: async (_hall: string, since: string | undefined): Promise<DisplayJoined> => {
      world.joins += 1;
      const held = world.gateway;
      await Promise.resolve();
      if (held === null) throw new Error('no answer');
      const from = parseInt(since ?? '-1', 10);
      return from >= world.remembers
        ? { ok: true, frame: frame(from, held) }
        : { ok: true, snapshot: snapshot(held) };
    },
  };
  const poll = async (_hall: string, mark: string): Promise<BoardSnapshot | undefined> => {
    world.polls += 1;
    if (world.http === null) throw new Error('no answer');
    if (mark === markOf(world.http)) return undefined;
    world.bodies += 1;
    return snapshot(world.http);
  };
  const live = new LiveBoard('center', { link, poll, now: () => world.now });
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      world.now += 1_000;
      live.tick();
      await settle();
    }
  };
  return { world, live, pass };
}

describe('a live board', () => {
  it('takes the whole picture first, then each next revision', async () => {
    const { live } = setUp();
    await live.join();
    live.takeFrame(frame(10, 12));
    expect(live.getState().board).toMatchObject({ revision: 12, waiting: { 'exit-entry': 12 } });
  });

  it('never goes back: what it has seen is ignored', async () => {
    const { live, world } = setUp();
    await live.join();
    live.takeFrame(frame(10, 12));
    live.takeFrame(frame(9, 11));
    world.gateway = 11;
    await live.join();
    expect(live.getState().board?.revision).toBe(12);
  });

  it('asks for the whole picture when a revision is missing, once for many gaps', async () => {
    const { live, world } = setUp();
    await live.join();
    world.now = 5_000;
    world.gateway = 20;
    live.takeFrame(frame(15, 16));
    live.takeFrame(frame(17, 18));
    await settle();
    expect(world.joins).toBe(2);
    expect(live.getState().board?.revision).toBe(20);
  });

  it('keeps the frames that come while it waits for the picture', async () => {
    const { live } = setUp();
    const joined = live.join();
    live.takeFrame(frame(9, 10));
    live.takeFrame(frame(10, 11));
    await joined;
    expect(live.getState().board?.revision).toBe(11);
  });

  it('asks again when a heartbeat knows more for over a second', async () => {
    const { live, world, pass } = setUp();
    await live.join();
    world.gateway = 11;
    await pass(2_000);
    live.takeHeartbeat(heartbeat(11));
    expect(live.getState().board?.revision).toBe(10);
    await pass(2_000);
    expect(live.getState().board?.revision).toBe(11);
  });

  it('counts only what agrees with its board as a proof that it is live', async () => {
    const { live, world } = setUp();
    await live.join();
    world.now = 4_000;
    live.takeHeartbeat(heartbeat(11));
    live.takeHeartbeat(heartbeat(9));
    expect(live.getState().provenAt).toBe(0);
    live.takeHeartbeat(heartbeat(10));
    expect(live.getState().provenAt).toBe(4_000);
  });

  it('polls over HTTP every three seconds while the live channel is silent', async () => {
    const { live, world, pass } = setUp();
    world.connected = false;
    world.http = 7;
    await pass(12_000);
    expect(world.polls).toBe(4);
    expect(live.getState()).toMatchObject({ source: 'polling', board: { revision: 7 } });
  });

  it('takes "nothing has happened" as a proof too', async () => {
    const { live, world, pass } = setUp();
    world.connected = false;
    world.http = 7;
    await pass(30_000);
    expect(world).toMatchObject({ polls: 10, bodies: 1 });
    expect(live.getState()).toMatchObject({ provenAt: 30_000, serverOffset: 1_000_007 - 3_000 });
  });

  it('asks a gateway that remembers for nothing but what it missed', async () => {
    const { live, world, pass } = setUp();
    await live.join();
    [world.gateway, world.remembers] = [14, 10];
    await pass(4_000);
    expect(live.getState().board).toMatchObject({ revision: 14, waiting: { 'exit-entry': 14 } });
  });

  it('is not proven by a heartbeat from another log at the same revision, and starts anew', async () => {
    const { live, world, pass } = setUp();
    await live.join();
    world.now = 4_000;
    live.takeHeartbeat({ ...heartbeat(10), mark: markOf(10, 2) });
    expect(live.getState().provenAt).toBe(0);
    await pass(2_000);
    expect(world.joins).toBeGreaterThan(1);
  });

  const step = fc.record({
    from: fc.integer({ min: 8, max: 30 }),
    by: fc.nat({ max: 4 }),
    beat: fc.boolean(),
  });

  it('never goes back, in whatever order and however often frames and heartbeats arrive', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { live, world } = setUp();
        const shown: number[] = [];
        live.subscribe(() => shown.push(live.getState().board?.revision ?? -1));
        await live.join();
        for (const { from, by, beat } of steps) {
          world.gateway = Math.max(world.gateway ?? 0, from + by);
          if (beat) live.takeHeartbeat(heartbeat(from));
          else live.takeFrame(frame(from, from + by));
          world.now += 500;
          live.tick();
          await settle();
        }
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        // What it shows is what the log says at that revision, not a mixture.
        const { board } = live.getState();
        expect(board?.waiting['exit-entry'] ?? board?.revision).toBe(board?.revision);
      }),
    ));

  it('would go back if it applied whatever comes, so the test above can fail', () => {
    const careless = fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const shown = steps.map(({ from, by }) => from + by);
      expect(shown).toEqual([...shown].sort((a, b) => a - b));
    });
    expect(fc.check(careless).failed).toBe(true);
  });

  it('does not poll while heartbeats come', async () => {
    const { live, world, pass } = setUp();
    await live.join();
    for (let beat = 0; beat < 6; beat += 1) {
      live.takeHeartbeat(heartbeat(10));
      await pass(2_000);
    }
    expect(world.polls).toBe(0);
  });

  it('asks the gateway every two seconds, not more, while it gives no answer', async () => {
    const { world, pass } = setUp();
    world.gateway = null;
    await pass(10_000);
    expect(world.joins).toBe(5);
  });

  it('starts anew from an earlier revision only after it has said that it is not live', async () => {
    const { live, world, pass } = setUp();
    await live.join();
    world.gateway = 3;
    await pass(18_000);
    expect(live.getState().board?.revision).toBe(10);
    await pass(6_000);
    expect(live.getState().board?.revision).toBe(3);
  });

  it('ignores another hall and another protocol', async () => {
    const { live } = setUp();
    await live.join();
    live.takeFrame({ ...frame(10, 11), hall: 'elsewhere' });
    live.takeFrame({ ...frame(10, 11), v: 2 as 1 });
    expect(live.getState().board?.revision).toBe(10);
  });

  it('tells its listeners, and knows the server clock', async () => {
    const { live } = setUp();
    const heard = jest.fn();
    const forget = live.subscribe(heard);
    await live.join();
    forget();
    live.takeFrame(frame(10, 11));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(live.getState().serverOffset).toBe(1_000_011);
  });
});
