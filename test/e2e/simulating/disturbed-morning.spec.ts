import { setTimeout as pause } from 'node:timers/promises';
import { until } from '#testing';
import { SimulatedHall } from './simulated-hall.js';

jest.setTimeout(120_000);

let hall: SimulatedHall;

beforeEach(async () => {
  hall = await SimulatedHall.open();
});

afterEach(() => hall?.close());

interface Window {
  readonly state: string;
  readonly id: number;
}

async function window6(): Promise<Window | undefined> {
  const [row] = await hall.database.source.query<Window[]>(
    `SELECT w.id, w.state FROM service_windows w JOIN halls h ON h.id = w.hall_id
     WHERE h.code = 'jingang' AND w.number = 6`,
  );
  return row;
}

it('goes on with the morning after ticketing was killed and came back', async () => {
  const end = new AbortController();
  const simulation = hall.simulate({ SIM_HALLS: 'center', SIM_MINUTES: '90' }, end.signal);
  await until('the first people are there', async () => (await hall.tickets()).length > 5);
  await hall.stopTicketing('SIGKILL');
  await pause(500);
  await hall.startTicketing();
  const before = await hall.tickets();
  await until('more people come', async () => (await hall.tickets()).length > before.length, 60_000);
  end.abort();
  const summary = await simulation;
  expect(summary).toMatchObject({ errors: 0, doubles: 0, refused: 0 });
  expect((await hall.tickets()).length).toBe(summary.arrivals);
});

it('leaves a window alone that somebody closed', async () => {
  const simulation = hall.simulate({ SIM_HALLS: 'jingang', SIM_MINUTES: '8' });
  await until('the simulated clerk has opened the window', async () => (await window6())?.state === 'open');
  await until('somebody may close it', () => hall.takeOverAndClose('jingang', 6));
  const { errors, doubles, called } = await simulation;
  expect({ errors, doubles, state: (await window6())?.state }).toEqual({
    errors: 0,
    doubles: 0,
    state: 'closed',
  });
  expect(called).toBeGreaterThan(0);
});
