import fc from 'fast-check';
import type { TicketFollowed, TicketStatus } from '#contracts';
import { LiveTicket } from './live-ticket.js';

const code = '7Q2M0KX4C9TZA';

const statusAt = (revision: number, state: TicketStatus['state'] = 'waiting') =>
  ({ code, label: 'A001', state, revision }) as TicketStatus;

/** Lets everything that waits for an answer go on. */
const settle = () => new Promise((resume) => setImmediate(resume));

function setUp() {
  const world = {
    now: 0,
    connected: true,
    follows: 0,
    polls: 0,
    /** What the gateway and HTTP know; `null` means that they do not answer. */
    gateway: 1 as number | null,
    http: 1 as number | null,
  };
  const link = {
    get connected() {
      return world.connected;
    },
    follow: async (): Promise<TicketFollowed> => {
      world.follows += 1;
      await Promise.resolve();
      if (world.gateway === null) throw new Error('no answer');
      return { ok: true, status: statusAt(world.gateway) };
    },
  };
  const poll = async () => {
    world.polls += 1;
    await Promise.resolve();
    if (world.http === null) throw new Error('no answer');
    return statusAt(world.http);
  };
  const live = new LiveTicket(code, { link, poll, now: () => world.now });
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      world.now += 1_000;
      live.tick();
      await settle();
    }
  };
  return { live, pass, world };
}

describe('a followed ticket on a phone', () => {
  it('is told what changes, and asks nothing meanwhile', async () => {
    const { live, pass, world } = setUp();
    await live.follow();
    live.takeNews({ v: 1, status: statusAt(5, 'called') });
    for (let beat = 0; beat < 6; beat += 1) {
      await pass(10_000);
      live.takeHeartbeat({ v: 1, serverTime: 0 });
    }
    expect(live.getState()).toMatchObject({ source: 'live', ticket: { revision: 5, state: 'called' } });
    expect(world).toMatchObject({ follows: 1, polls: 0 });
  });

  it('asks over HTTP while no socket can be opened, and follows as soon as one can', async () => {
    const { live, pass, world } = setUp();
    world.connected = false;
    await pass(20_000);
    expect(world).toMatchObject({ follows: 0, polls: 4 });
    expect(live.getState().source).toBe('polling');
    world.connected = true;
    await pass(5_000);
    expect(live.getState().source).toBe('live');
  });

  it('asks over HTTP when the socket falls silent', async () => {
    const { live, pass, world } = setUp();
    await live.follow();
    world.gateway = null;
    world.http = 9;
    await pass(13_000);
    expect(live.getState()).toMatchObject({ source: 'polling', ticket: { revision: 9 } });
  });

  it('knows how old its knowledge is when nobody answers, and keeps it with the reason', async () => {
    const { live, pass, world } = setUp();
    await live.follow();
    [world.gateway, world.http] = [null, null];
    await pass(30_000);
    expect(live.getState()).toMatchObject({
      provenAt: 0,
      ticket: { revision: 1 },
      problem: { code: 'unreachable' },
    });
  });

  it('ignores another protocol and another ticket', async () => {
    const { live } = setUp();
    await live.follow();
    live.takeNews({ v: 2 as 1, status: statusAt(9) });
    live.takeNews({ v: 1, status: { ...statusAt(9), code: '0000000000000' } });
    expect(live.getState().ticket?.revision).toBe(1);
  });

  it('is left in peace when it is over', async () => {
    const { live, pass, world } = setUp();
    live.takeNews({ v: 1, status: statusAt(3, 'finished') });
    await pass(60_000);
    expect(world).toMatchObject({ follows: 0, polls: 0 });
  });

  it('never gets older, in whatever order and however often the news arrive', () => {
    const news = fc.array(fc.nat({ max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(news, (revisions) => {
        const { live } = setUp();
        const shown: number[] = [];
        live.subscribe(() => shown.push(live.getState().ticket?.revision ?? -1));
        revisions.forEach((revision) => live.takeNews({ v: 1, status: statusAt(revision) }));
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(live.getState().ticket?.revision ?? -1).toBe(Math.max(-1, ...revisions));
      }),
    );
  });
});
