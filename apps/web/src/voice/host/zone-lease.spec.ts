import type { LeaseAnswer } from '#contracts';
import { ZoneLease } from './zone-lease.js';

const level = { steps: 0, mute: null };
const granted = (token = 1): LeaseAnswer => ({ granted: true, token, forMs: 9_000, level, said: [] });
const refused = (forMs: number): LeaseAnswer => ({ granted: false, token: 1, forMs, level, said: [] });

/** A zone whose database answers what the test says, at once; its time stands still until it is moved. */
class Zone {
  time = 0;
  answer: LeaseAnswer | Error = granted();
  readonly asked: number[] = [];
  readonly events: string[] = [];
  readonly lease = new ZoneLease('A', {
    ask: async () => {
      this.asked.push(this.time);
      if (this.answer instanceof Error) throw this.answer;
      return this.answer;
    },
    release: async () => void this.events.push('released'),
    taken: () => void this.events.push('taken'),
    lost: () => void this.events.push('lost'),
    now: () => this.time,
  });

  async pass(ms: number): Promise<void> {
    for (const end = this.time + ms; this.time < end; this.time += 10) {
      this.lease.tick();
      await Promise.resolve().then(() => undefined);
    }
    await new Promise((resume) => setImmediate(resume));
  }
}

describe('The right to speak in a zone', () => {
  let zone: Zone;
  beforeEach(() => {
    zone = new Zone();
  });

  it('is asked for at once and again long before it ends', async () => {
    await zone.pass(10_000);
    expect(zone.lease.held).toBe(1);
    expect(zone.events).toEqual(['taken']);
    const gaps = zone.asked.slice(1).map((at, index) => at - (zone.asked[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2_100);
  });

  it('survives lost answers for a while, and ends by this host itself when they last', async () => {
    await zone.pass(100);
    zone.answer = new Error('no cable');
    await zone.pass(7_000);
    expect(zone.lease.held).toBe(1);
    await zone.pass(5_000);
    expect(zone.lease.held).toBeNull();
    expect(zone.events).toEqual(['taken', 'lost']);
  });

  it('is asked for the moment at which the lease of another host ends', async () => {
    zone.answer = refused(700);
    await zone.pass(100);
    zone.answer = granted(2);
    await zone.pass(1_000);
    expect(zone.asked[1]).toBeLessThanOrEqual(730);
    expect(zone.lease.held).toBe(2);
  });

  it('is given up when the answer says that another host has it', async () => {
    await zone.pass(100);
    zone.answer = refused(9_000);
    await zone.pass(3_000);
    expect(zone.events).toEqual(['taken', 'lost']);
  });

  it('is a new one with a new token: what was said meanwhile is told again', async () => {
    await zone.pass(100);
    zone.answer = granted(2);
    await zone.pass(3_000);
    expect(zone.events).toEqual(['taken', 'taken']);
  });

  it('is given back when the host stops, and asked for again when it goes on', async () => {
    await zone.pass(100);
    zone.lease.stop();
    await zone.pass(5_000);
    expect(zone.asked).toHaveLength(1);
    expect(zone.events).toEqual(['taken', 'lost', 'released']);
    zone.lease.resume();
    await zone.pass(100);
    expect(zone.lease.held).toBe(1);
  });
});
