import { center } from '#demo';
import { reasonsIn } from '#testing';
import type { Counts } from '../../../apps/simulator/src/hall/tally.js';
import { staffedWindows } from '../../../apps/simulator/src/calling/staffing.js';
import { demandOf } from '../../../apps/simulator/src/issuing/demand.js';
import { visitorsOf } from '../../../apps/simulator/src/issuing/visitors.js';
import { SimulatedHall } from './simulated-hall.js';

jest.setTimeout(120_000);

const seed = 5;
const morning = { SIM_SEED: String(seed), SIM_HALLS: 'center', SIM_MINUTES: '10' };

interface Taken {
  readonly service: string;
  readonly lane: string;
  readonly language: string;
}

let hall: SimulatedHall;
let first: Counts;

beforeAll(async () => {
  hall = await SimulatedHall.open();
  first = await hall.simulate(morning);
});

afterAll(() => hall?.close());

/** The first people of the plan; the database has them in the order in which they came. */
function planned(count: number) {
  const plan = visitorsOf(center, demandOf(center, staffedWindows(center)), seed);
  return Array.from({ length: count }, () => ({
    hall: 'center',
    ...(plan.next().value as { wish: Taken }).wish,
  }));
}

it('lets citizens come and clerks serve without one error and without one double', () => {
  expect(first).toMatchObject({ errors: 0, doubles: 0, refused: 0, wentHome: 0 });
  expect(first.arrivals).toBeGreaterThan(20);
  expect(first.called).toBeGreaterThan(10);
  expect(first.finished).toBeGreaterThan(3);
});

it('has a reason for every two people of it, why one was called before the other', async () => {
  const reasons = await reasonsIn(hall.database.source, 'center');
  expect(reasons.get('unexplained') ?? 0).toBe(0);
  expect([...reasons.keys()]).toEqual(expect.arrayContaining(['came-earlier', 'window-serves-others']));
});

it('lives the same morning again with the same seed, taking over what the first left at the windows', async () => {
  const before = await hall.tickets<Taken>();
  const again = await hall.simulate(morning);
  const after = (await hall.tickets<Taken>()).slice(before.length);
  const same = Math.min(before.length, after.length);
  expect(again).toMatchObject({ errors: 0, doubles: 0, refused: 0 });
  expect(same).toBeGreaterThan(20);
  expect(after.slice(0, same)).toEqual(before.slice(0, same));
  expect(before).toEqual(planned(before.length));
});
