import { BoardSnapshot } from '#contracts';
import {
  Crowd,
  HallApi,
  proofs,
  runHall,
  smallHall,
  startApp,
  startBalancer,
  until,
  type Balancer,
  type RunningHall,
  type TestProcess,
} from '#testing';

describe(`${proofs.balanced} screens at three gateways behind nginx`, () => {
  let hall: RunningHall;
  let gateways: TestProcess[];
  let door: Balancer;
  let api: HallApi;
  let crowd: Crowd;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall({ services: 1 })], apps: ['ticketing'] });
    gateways = [];
    for (const _ of [1, 2, 3]) gateways.push(await startApp('gateway', hall.env));
    door = await startBalancer({
      ticketing: hall.urlOf('ticketing'),
      gateways: gateways.map(({ url }) => url),
    });
    api = new HallApi(door.url);
    await api.open(1);
    crowd = await Crowd.gather({ urls: [door.url], screens: proofs.balanced });
  }, 180_000);
  afterAll(async () => {
    await crowd.leave();
    api.close();
    await door.close();
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await hall.close();
  });

  const truth = async () => BoardSnapshot.parse((await api.get('/halls/hall/board')).body).board;
  const screensOf = async ({ url }: TestProcess) =>
    Number(/^paihao_display_screens\S* (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);

  /** People come, are called and leave, through the same door as everybody. */
  const busyUntil = async (isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      await api.issue('s1');
      const { body } = await api.callNext(1);
      await api.act(1, 'finish', body.id);
    }
  };

  it('are spread over them', async () => {
    const counts = await Promise.all(gateways.map(screensOf));
    expect(counts.reduce((sum, count) => sum + count)).toBe(proofs.balanced);
    expect(Math.min(...counts)).toBeGreaterThan(proofs.balanced / 6);
  });

  it('find the others when one is killed in a busy hall: all at the truth, none ever back', async () => {
    let isOver = false;
    const busy = busyUntil(() => isOver);
    const [killed, ...left] = gateways as [TestProcess, ...TestProcess[]];
    const orphans = await screensOf(killed);
    const { snapshots, resumed } = await crowd.look();
    await killed.stop('SIGKILL');
    await until('they have lost it', async () => (await crowd.look()).joined < proofs.balanced);
    const begin = Date.now();
    await until('all have joined again', async () => (await crowd.look()).joined === proofs.balanced, 20_000);
    isOver = true;
    await busy;
    const board = await truth();
    await until('all at the truth', async () => (await crowd.look()).lowest === board.revision, 20_000);
    process.stdout.write(`${orphans} screens found another gateway within ${Date.now() - begin} ms\n`);
    const after = await crowd.look();
    expect(after.backwards).toBe(0);
    // Those of the dead one had to come back: with what they had missed, or the whole picture if that was too much.
    expect(after.snapshots + after.resumed - snapshots - resumed).toBeGreaterThanOrEqual(orphans);
    const shown = (await crowd.boards()).map((text) => (JSON.parse(text) as typeof board).calls);
    expect(shown).toEqual([board.calls]);
    const counts = await Promise.all(left.map(screensOf));
    expect(counts.reduce((sum, count) => sum + count)).toBe(proofs.balanced);
  }, 120_000);
});
