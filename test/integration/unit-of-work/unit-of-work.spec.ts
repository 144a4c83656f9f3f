import { Unavailable } from '#application/ports';
import { HallRounds } from '#application/rounds';
import { assertDurable, connect, SqlBoardReader } from '#persistence';
import { SystemClock } from '#platform';
import {
  aDesk,
  commandsOn,
  createTestDatabase,
  openHall,
  press,
  smallHall,
  startProxy,
  type HallHarness,
} from '#testing';

const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;

describe('A unit of work', () => {
  let hall: HallHarness;
  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall(), smallHall({ code: 'other' })] });
  });
  afterEach(() => hall.close());

  const count = async (table: string) => {
    const [row] = await hall.database.source.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM ${table}`);
    return row?.n;
  };

  it('that throws leaves nothing behind and announces nothing', async () => {
    const failing = hall.unitOfWork.run('hall', async (stores) => {
      stores.days.setMark({ businessDay: '2030-01-01', open: true });
      // A write travels with the next read, so this one has reached the database.
      await stores.days.mark();
      throw new Error('the rules have a bug');
    });
    await expect(failing).rejects.toThrow('the rules have a bug');
    const marks = await hall.database.source.query('SELECT DISTINCT business_day FROM hall_states');
    expect(marks).toEqual([{ business_day: '2000-01-01' }]);
    expect(hall.announcer.heard).toEqual([]);
  });

  it('is run again as a whole after a real deadlock, and both units are there in the end', async () => {
    let meetings = 0;
    const met: (() => void)[] = [];
    // Each unit changes a row of its own hall, waits for the other, then wants the other's row: a deadlock by design.
    const unit = (own: string, foreign: string) =>
      hall.unitOfWork.run(own, async (stores) => {
        stores.desks.save([deskOf(own)]);
        await stores.days.mark();
        meetings += 1;
        if (meetings < 2) await new Promise<void>((resolve) => met.push(resolve));
        else met.splice(0).forEach((go) => go());
        stores.desks.save([deskOf(foreign)]);
        await stores.days.mark();
        stores.log.record({ type: 'day.opened' }, 0, '2026-03-12');
      });
    const rows = await hall.database.source.query<{ id: number; code: string }[]>(
      'SELECT w.id, h.code FROM service_windows w JOIN halls h ON h.id = w.hall_id WHERE w.number = 1',
    );
    const ids = Object.fromEntries(rows.map((row) => [row.code, row.id]));
    const deskOf = (code: string) =>
      aDesk({ serviceWindow: { ...aDesk().serviceWindow, id: ids[code] ?? 0 }, state: 'paused' });
    await Promise.all([unit('hall', 'other'), unit('other', 'hall')]);
    expect(meetings).toBeGreaterThan(2);
    expect(await count('hall_events')).toBe(2);
  });

  it('gives up after its deadline when the database hangs, and the next one works', async () => {
    const { source } = hall.database;
    const blocker = source.createQueryRunner();
    await blocker.query('START TRANSACTION');
    await blocker.query('SELECT * FROM hall_states FOR UPDATE');
    await expect(hall.issue.run('hall', wish, press())).rejects.toThrow(Unavailable);
    await blocker.query('ROLLBACK');
    await blocker.release();
    expect(await hall.issue.run('hall', wish, press())).toMatchObject({ accepted: true });
  }, 20_000);

  it('that fails for one command does not take the others of its round along', async () => {
    const broken = { action: 'break', decide: () => Promise.reject(new Error('bug')) };
    const rounds = new HallRounds(hall.unitOfWork);
    const fine = {
      action: 'fine',
      decide: (_: unknown, inputs: readonly unknown[]) =>
        Promise.resolve(inputs.map(() => ({ accepted: true as const, value: 1 }))),
    };
    const results = await Promise.allSettled([
      rounds.join('hall', fine, {}, { ...press(), action: 'fine' }),
      rounds.join('hall', broken, {}, { ...press(), action: 'break' }),
      rounds.join('hall', fine, {}, { ...press(), action: 'fine' }),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

/** Commands and readers whose way to the database a test can cut. */
async function behindCable() {
  const hall = await openHall({ halls: [smallHall()] });
  const proxy = await startProxy(hall.database.url);
  const source = await connect({ url: proxy.url, poolSize: 4 });
  const commands = commandsOn({ ...hall.database, source }, new SystemClock());
  const close = async () => {
    await source.destroy();
    await proxy.close();
    await hall.close();
  };
  return { ...commands, boards: new SqlBoardReader(source), proxy, close };
}

describe('A database behind a bad cable', () => {
  it('makes commands answer "busy" at once when it is cut, and work again when it is back', async () => {
    const { issue, proxy, close } = await behindCable();
    await issue.run('hall', wish, press());
    proxy.cut();
    await expect(issue.run('hall', wish, press())).rejects.toThrow(Unavailable);
    proxy.restore();
    expect(await issue.run('hall', wish, press())).toMatchObject({ value: { label: 'A002' } });
    await close();
  }, 20_000);

  it('makes commands answer "busy" after the deadline when it goes silent, and work again when it is back', async () => {
    const { issue, proxy, close } = await behindCable();
    await issue.run('hall', wish, press());
    proxy.silence();
    await expect(issue.run('hall', wish, press())).rejects.toThrow(Unavailable);
    proxy.restore();
    expect(await issue.run('hall', wish, press())).toMatchObject({ value: { label: 'A002' } });
    await close();
  }, 20_000);
});

describe('A reader behind a bad cable', () => {
  it('says "busy" instead of hanging, and reads again when it is back', async () => {
    const { boards, proxy, close } = await behindCable();
    proxy.silence();
    const reads = Array.from({ length: 10 }, () => expect(boards.revisions()).rejects.toThrow(Unavailable));
    await Promise.all(reads);
    proxy.restore();
    expect([...(await boards.revisions()).values()]).toEqual([0]);
    await close();
  }, 30_000);
});

describe('The service at start', () => {
  it('accepts a database that keeps what it promised', async () => {
    const database = await createTestDatabase();
    await expect(assertDurable(database.source)).resolves.toBeUndefined();
    await database.drop();
  });

  it('refuses one that would give numbers out twice, and says so', async () => {
    const database = await createTestDatabase(1);
    await database.source.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await database.source.query(`SET SESSION time_zone = '+08:00', sql_mode = ''`);
    await expect(assertDurable(database.source)).rejects.toThrow(
      /REPEATABLE-READ[\s\S]*\+08:00[\s\S]*sql_mode/,
    );
    await database.drop();
  });
});

describe('The tables', () => {
  it('can be taken back and made again', async () => {
    const { source, drop } = await createTestDatabase();
    while ((await source.query<unknown[]>('SELECT 1 FROM migrations')).length > 0)
      await source.undoLastMigration({ transaction: 'none' });
    const [left] = await source.query<{ n: number }[]>(
      'SELECT COUNT(*) AS n FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    expect(left).toEqual({ n: 1 });
    expect(await source.runMigrations({ transaction: 'none' })).toHaveLength(source.migrations.length);
    await drop();
  });
});
