import { plantHall } from '#persistence';
import {
  createTestDatabase,
  smallHall,
  startApp,
  type AppName,
  type TestDatabase,
  type TestProcess,
} from '#testing';
import { startBare, type BareServer } from './baseline/start.js';
import { Load } from './load/load.js';

/** So many numbers that no benchmark runs out of them. */
const numberLimit = 9_999_999;

/** How a hall of `smallHall` is called in addresses. */
export const hallPath = '/api/v1/halls/hall';

interface Size {
  readonly services: number;
  readonly windows: number;
}

/** Opens a hall for a benchmark and leaves nothing of it behind. */
export async function* inHall<T>(
  size: Size,
  work: (hall: BenchHall) => AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  const hall = await BenchHall.open(size);
  try {
    yield* work(hall);
  } finally {
    await hall.close();
  }
}

/** A hall on a database of its own, with the real processes that a benchmark asks for. */
export class BenchHall {
  readonly load = new Load();
  private readonly processes: { stop(signal?: NodeJS.Signals): Promise<unknown> }[] = [];

  private constructor(readonly database: TestDatabase) {}

  static async open(size: Size): Promise<BenchHall> {
    const database = await createTestDatabase(4);
    await plantHall(database.source.manager, smallHall(size), numberLimit);
    return new BenchHall(database);
  }

  async start(app: AppName, port?: number): Promise<TestProcess> {
    const env = {
      DATABASE_URL: await this.database.serviceUrl(),
      REDIS_URL: process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379',
      REDIS_PREFIX: `bench-${process.pid}`,
    };
    const started = await startApp(app, env, port);
    this.processes.push(started);
    return started;
  }

  /** The bare endpoint, writing to the same database server. */
  async startBareInsert(): Promise<BareServer> {
    const server = await startBare('insert-server', { DATABASE_URL: this.database.url });
    this.processes.push(server);
    return server;
  }

  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> {
    return this.database.source.query<Row[]>(sql, parameters);
  }

  async close(): Promise<void> {
    this.load.close();
    await Promise.all(this.processes.map((one) => one.stop()));
    await this.database.drop();
  }
}
