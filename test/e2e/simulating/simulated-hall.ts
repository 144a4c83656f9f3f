import { randomUUID } from 'node:crypto';
import { center, subCenter } from '#demo';
import { plantHall } from '#persistence';
import {
  createTestDatabase,
  everybody,
  freePort,
  sitting,
  startApp,
  type TestDatabase,
  type TestProcess,
} from '#testing';
import type { Counts } from '../../../apps/simulator/src/hall/tally.js';
import { simulate } from './simulator.js';

/** The demo halls on a database of their own, with a real ticketing and as many simulators as a test wants. */
export class SimulatedHall {
  private ticketing: TestProcess;

  private constructor(
    readonly database: TestDatabase,
    private readonly port: number,
  ) {}

  static async open(): Promise<SimulatedHall> {
    const database = await createTestDatabase();
    for (const hall of [center, subCenter]) await plantHall(database.source.manager, hall);
    // At the speed of the simulation, the twenty seconds of a real hall would be a quarter of an hour.
    await database.source.query('UPDATE halls SET miss_after_seconds = 1');
    const opened = new SimulatedHall(database, await freePort());
    await opened.startTicketing();
    return opened;
  }

  async startTicketing(): Promise<void> {
    const env = {
      DATABASE_URL: await this.database.serviceUrl(),
      REDIS_URL: process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379',
      REDIS_PREFIX: 'simulating',
    };
    this.ticketing = await startApp('ticketing', env, this.port);
  }

  async stopTicketing(signal?: NodeJS.Signals): Promise<void> {
    await this.ticketing.stop(signal);
  }

  async close(): Promise<void> {
    await this.ticketing.stop();
    await this.database.drop();
  }

  simulate(env: Record<string, string>, end?: AbortSignal): Promise<Counts> {
    return simulate(this.ticketing.url, env, end);
  }

  /** What a person at a window does. Answers whether the hall accepted it. */
  private async press(code: string, window: number, action: string, body: object = {}): Promise<boolean> {
    const address = `${this.ticketing.url}/api/v1/halls/${code}/windows/${window}/${action}`;
    const headers = {
      ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      'paihao-sitting': sitting,
      cookie: everybody,
    };
    return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).ok;
  }

  /** Takes the window over from its clerk, finishes whoever stands there, and closes it. Answers whether it is closed. */
  async takeOverAndClose(code: string, window: number): Promise<boolean> {
    await this.press(code, window, 'sit', { takeOver: true });
    const [there] = await this.database.source.query<{ id: string }[]>(
      `SELECT t.id FROM tickets t JOIN service_windows w ON w.id = t.active_window_id
       JOIN halls h ON h.id = w.hall_id WHERE h.code = ? AND w.number = ?`,
      [code, window],
    );
    if (there) await this.press(code, window, 'finish', { ticket: there.id });
    return this.press(code, window, 'close');
  }

  tickets<Row>(): Promise<Row[]> {
    return this.database.source.query(
      `SELECT h.code AS hall, s.code AS service, t.lane, t.language FROM tickets t
       JOIN services s ON s.id = t.service_id JOIN halls h ON h.id = t.hall_id
       ORDER BY h.id, t.issue_revision`,
    );
  }
}
