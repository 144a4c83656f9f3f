import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { BoardSnapshot } from '#contracts';
import {
  Crowd,
  proofs,
  runHall,
  smallHall,
  startApp,
  until,
  type RunningHall,
  type TestProcess,
} from '#testing';

/** Of a gateway that serves nobody, and what a screen may add to it. */
const idleMiB = 220;
const screenKiB = 30;

describe(`A gateway with ${proofs.screens} screens`, () => {
  let hall: RunningHall;
  let gateway: TestProcess;
  let crowd: Crowd;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall({ services: 1 })], apps: ['ticketing'] });
    gateway = await startApp('gateway', hall.env);
    await hall.api.open(1);
    crowd = await Crowd.gather({ urls: [gateway.url], screens: proofs.screens });
  }, 180_000);
  afterAll(async () => {
    await crowd.leave();
    await gateway.stop();
    await hall.close();
  });

  const truth = async () => BoardSnapshot.parse((await hall.api.get('/halls/hall/board')).body).board;

  /** Somebody comes, is called and leaves. */
  const serve = async () => {
    await hall.api.issue('s1');
    const { body } = await hall.api.callNext(1);
    await hall.api.act(1, 'finish', body.id);
  };

  const expectTruthEverywhere = async () => {
    const board = await truth();
    await until('all at the truth', async () => (await crowd.look()).lowest === board.revision, 20_000);
    const shown = (await crowd.boards()).map((text) => JSON.parse(text) as typeof board);
    expect(shown.map(({ calls, businessDay, windows }) => ({ calls, businessDay, windows }))).toEqual([
      { calls: board.calls, businessDay: board.businessDay, windows: board.windows },
    ]);
  };

  it('shows all of them the same truth', async () => {
    await serve();
    await expectTruthEverywhere();
  }, 60_000);

  it('is killed: twenty seconds after it is back all are at the truth, and none has ever gone back', async () => {
    await gateway.stop('SIGKILL');
    for (let person = 0; person < 5; person += 1) await serve();
    const { revision } = await truth();
    // So the check below can fail: nobody knows this yet.
    expect((await crowd.look()).highest).toBeLessThan(revision);
    const arrivals = crowd.arrivals(revision);
    gateway = await startApp('gateway', hall.env, gateway.port);
    const back = monotonicMs();
    const last = (await arrivals).at(-1) ?? Infinity;
    process.stdout.write(
      `all ${proofs.screens} at the truth ${Math.round(last - back)} ms after it was back\n`,
    );
    expect(last - back).toBeLessThan(20_000);
    await expectTruthEverywhere();
    expect((await crowd.look()).backwards).toBe(0);
    expect(await memoryMiB(gateway)).toBeLessThan(idleMiB + (proofs.screens * screenKiB) / 1_024);
  }, 120_000);

  it('keeps its memory when a tenth of them stops reading, and the others see everything', async () => {
    const before = await memoryMiB(gateway);
    const hanging = Math.ceil(proofs.screens / 20);
    crowd.stopReading(hanging);
    for (let person = 0; person < 60; person += 1) {
      await serve();
      await pause(100);
    }
    const { revision } = await truth();
    await until('the others', async () => (await crowd.look()).highest === revision);
    await until(
      'what hangs is cut off',
      async () => (await connected(gateway)) <= proofs.screens - hanging * 2,
      60_000,
    );
    expect(await memoryMiB(gateway)).toBeLessThan(before + 100);
  }, 180_000);
});

function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

async function memoryMiB({ pid }: TestProcess): Promise<number> {
  const [, kB] = /VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kB) / 1_024;
}

/** How many screens the gateway believes to have. */
async function connected({ url }: TestProcess): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^paihao_display_screens\S* (\d+)/m.exec(text)?.[1]);
}
