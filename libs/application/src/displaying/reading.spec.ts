import { displayed, issued, plan } from './hall-for-specs.js';
import { ReadBoard } from './read-board.js';
import { ReadHalls } from './read-halls.js';
import { ReadLayout } from './read-layout.js';

const { hall, time } = displayed();

it('a screen without a live channel reads the board of its hall', async () => {
  hall.happens(issued('A001'));
  const board = await new ReadBoard(hall, hall, time.clock).run('center');
  expect(board).toMatchObject({ accepted: true, value: { hall: 'center', serverTime: time.clock.now() } });
  expect(board).toMatchObject({ value: { board: { revision: 1, waiting: { permits: 1 } } } });
});

describe('a thousand screens that have lost their live channel', () => {
  const ask = async () => {
    const { hall: busy, time: now } = displayed();
    busy.happens(issued('A001'));
    const query = new ReadBoard(busy, busy, now.clock);
    const all = () => Promise.all(Array.from({ length: 1_000 }, () => query.run('center')));
    return { all, busy };
  };

  it('share their looks, and read the board once as long as nothing happens', async () => {
    const { all, busy } = await ask();
    for (let time = 0; time < 5; time += 1) await all();
    expect(busy.reads).toMatchObject({ boards: 1, plans: 10 });
  });

  it('get nothing that is older than their question', async () => {
    const { all, busy } = await ask();
    const early = all();
    busy.happens(issued('A002'));
    const late = await all();
    await early;
    late.forEach((answer) => expect(answer).toMatchObject({ value: { board: { revision: 2 } } }));
  });

  it('are all told when the database is away, and served again when it is back', async () => {
    const { all, busy } = await ask();
    busy.health = 'down';
    await expect(all()).rejects.toThrow('away');
    busy.health = 'up';
    expect(await all()).toHaveLength(1_000);
  });
});

it('a screen that is being set up chooses among the halls', async () => {
  const { halls } = await new ReadHalls(hall, time.clock).run();
  expect(halls).toEqual([
    {
      code: 'center',
      name: plan.name,
      timeZone: 'Asia/Shanghai',
      open: true,
      hours: { from: '08:30', to: '17:00' },
    },
  ]);
});

it('a screen learns where the windows of its hall are', async () => {
  const layout = await new ReadLayout(hall, time.clock).run('center');
  expect(layout).toMatchObject({
    accepted: true,
    value: { windows: [{ number: 1 }, { number: 2 }, { number: 3 }] },
  });
});

it.each([
  ['board', new ReadBoard(hall, hall, time.clock)],
  ['layout', new ReadLayout(hall, time.clock)],
])('nobody reads the %s of a hall that does not exist', async (_what, query) => {
  expect(await query.run('nowhere')).toMatchObject({ accepted: false, code: 'hall.unknown' });
});
