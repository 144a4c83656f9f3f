import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { rows } from './hall/rows.js';
import { driver } from './session.js';

export interface DatabaseSettings {
  /** mysql://user:password@host:port/name */
  readonly url: string;
  readonly poolSize: number;
}

/** Connects to the database; every session of the pool works at the isolation and zone that the stores rely on. */
export async function connect(settings: DatabaseSettings): Promise<DataSource> {
  const source = new DataSource({
    type: 'mariadb',
    driver,
    url: settings.url,
    poolSize: settings.poolSize,
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 3_000,
    entities: rows,
    migrations,
    synchronize: false,
    migrationsRun: false,
    // Several fixed texts in one packet; see unit-of-work/packets.ts.
    extra: { enableKeepAlive: true, maxIdle: settings.poolSize, multipleStatements: true },
  });
  return source.initialize();
}
