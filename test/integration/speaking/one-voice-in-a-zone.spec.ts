import { randomUUID } from 'node:crypto';
import { Unavailable } from '#application/ports';
import { leaseMs } from '#domain';
import { SystemClock } from '#platform';
import {
  commandsOn,
  type HallHarness,
  inLanes,
  openHall,
  sabotage,
  smallHall,
  until,
  valueOf,
  withoutHallLock,
  withoutLeaseCondition,
} from '#testing';

const place = { hall: 'hall', zone: 'A' };

describe('The voice of a zone', () => {
  let hall: HallHarness;
  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall()] });
  });
  afterEach(() => hall.close());

  const ask = async (host: string, where = place) => valueOf(await hall.leaseVoice.run(where, host));
  /** The database's own clock cannot be moved, so the lease is. */
  const lapse = () =>
    hall.database.source.query('UPDATE loudspeakers SET leased_until = NOW(3) - INTERVAL 1 SECOND');

  it('belongs to the host that asks first, as long as it asks again', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const granted = await ask(first);
    expect(granted).toMatchObject({ granted: true, token: 1, said: [] });
    expect(granted.forMs).toBeGreaterThan(leaseMs - 1_000);
    expect(granted.forMs).toBeLessThanOrEqual(leaseMs);
    expect(await ask(second)).toMatchObject({ granted: false, token: 1 });
    expect(await ask(first)).toMatchObject({ granted: true, token: 1 });
  });

  it('goes to another host when the first one does not ask any more, and never has the same token again', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await ask(first);
    await lapse();
    expect(await ask(second)).toMatchObject({ granted: true, token: 2 });
    expect(await ask(first)).toMatchObject({ granted: false, token: 2 });
    await lapse();
    expect(await ask(first)).toMatchObject({ granted: true, token: 3 });
  });

  it('has a new token after a lapse, although nobody else came: what was begun before is over', async () => {
    const host = randomUUID();
    await ask(host);
    await lapse();
    expect(await ask(host)).toMatchObject({ granted: true, token: 2 });
  });

  it('is free within ten seconds of the last word of a host that died, by the clock of the database', async () => {
    const [dead, heir] = [randomUUID(), randomUUID()];
    await ask(dead);
    const since = performance.now();
    const { forMs } = await ask(heir);
    await until('the heir may speak', async () => (await ask(heir)).granted, forMs + 1_000);
    expect(performance.now() - since).toBeLessThan(10_000);
    expect(performance.now() - since).toBeGreaterThan(forMs - 100);
  }, 20_000);

  it('is free at once when its host says that it stops, and nobody else can say so', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await ask(first);
    await hall.releaseVoice.run(place, second);
    expect(await ask(second)).toMatchObject({ granted: false });
    await hall.releaseVoice.run(place, first);
    expect(await ask(second)).toMatchObject({ granted: true });
  });

  it('is refused where there is none', async () => {
    expect(await hall.leaseVoice.run({ ...place, zone: 'Z' }, randomUUID())).toMatchObject({
      code: 'zone.unknown',
    });
    expect(await hall.leaseVoice.run({ ...place, hall: 'nowhere' }, randomUUID())).toMatchObject({
      code: 'hall.unknown',
    });
  });
});

/** Under sabotage a unit may lose all its races; the host asks again. */
function busy(error: unknown): undefined {
  if (!(error instanceof Unavailable)) throw error;
}

describe('Twenty hosts that ask for a zone at the same moment, at two processes', () => {
  let hall: HallHarness;
  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall()], poolSize: 24 });
  });
  afterEach(() => hall.close());

  const race = async () => {
    const second = commandsOn(hall.database, new SystemClock());
    let granted = 0;
    await inLanes(20, 20, async (index) => {
      const { leaseVoice } = index % 2 ? hall : second;
      const answer = await leaseVoice.run(place, randomUUID()).catch(busy);
      if (answer && valueOf(answer).granted) granted += 1;
    });
    return granted;
  };

  it('are one voice', async () => {
    expect(await race()).toBe(1);
  }, 30_000);

  it('are one voice even without the lock of the hall: the condition of the write holds alone', async () => {
    sabotage(hall.database.source, withoutHallLock);
    expect(await race()).toBe(1);
  }, 30_000);

  it('but many voices when the condition is gone, so this test can fail', async () => {
    sabotage(hall.database.source, withoutLeaseCondition);
    expect(await race()).toBeGreaterThan(1);
  }, 30_000);

  it('and the database has one row a zone, whatever a program asks for', async () => {
    await race();
    const again = `INSERT INTO loudspeakers (hall_id, zone) SELECT hall_id, zone FROM loudspeakers`;
    await expect(hall.database.source.query(again)).rejects.toThrow('Duplicate entry');
  }, 30_000);
});
