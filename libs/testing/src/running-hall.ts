import { randomBytes } from 'node:crypto';
import type { DemoHall } from '#demo';
import { plantHall } from '#persistence';
import { plantBoards } from './everybody.js';
import { HallApi } from './hall-api.js';
import { freePort } from './free-port.js';
import { startApp, type AppName, type TestProcess } from './processes.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Real processes on a database of their own, as a city runs them. */
export interface RunningHall {
  readonly database: TestDatabase;
  readonly env: Record<string, string>;
  readonly api: HallApi;
  readonly apps: Partial<Record<AppName, TestProcess>>;
  urlOf(app: AppName): string;
  close(): Promise<void>;
}

interface Options {
  readonly halls: readonly DemoHall[];
  readonly apps: readonly AppName[];
  readonly redisUrl?: string;
  readonly webRoot?: string;
  /** Where it must be reached, when somebody has to know before it runs. */
  readonly ticketingPort?: number;
  /** What the processes are told beside that. */
  readonly extra?: Record<string, string>;
}

export async function runHall({
  halls,
  apps,
  redisUrl,
  webRoot,
  ticketingPort,
  extra,
}: Options): Promise<RunningHall> {
  const database = await createTestDatabase();
  for (const hall of halls) await plantHall(database.source.manager, hall, 99_999);
  if (webRoot)
    await plantBoards(
      database.source,
      halls.map(({ code }) => code),
    );
  const gatewayPort = await freePort();
  const env = {
    DATABASE_URL: await database.serviceUrl(),
    REDIS_URL: redisUrl ?? process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379',
    REDIS_PREFIX: `paihao-test-${randomBytes(4).toString('hex')}`,
    GATEWAY_PUBLIC_PORT: String(gatewayPort),
    ...(webRoot && { WEB_ROOT: webRoot }),
    ...extra,
  };
  const started: Partial<Record<AppName, TestProcess>> = {};
  const ports: Partial<Record<AppName, number>> = {
    gateway: gatewayPort,
    ...(ticketingPort !== undefined && { ticketing: ticketingPort }),
  };
  for (const app of apps) started[app] = await startApp(app, env, ports[app]);
  const urlOf = (app: AppName) => started[app]?.url ?? '';
  const api = new HallApi(urlOf('ticketing'), halls[0]?.code);
  return {
    ...{ database, env, api, apps: started, urlOf },
    close: async () => {
      api.close();
      await Promise.all(Object.values(started).map((app) => app.stop()));
      await database.drop();
    },
  };
}
