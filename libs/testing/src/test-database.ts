import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { connect, dropDatabase, ensureDatabase, grantService } from '#persistence';
import { plantEverybody } from './everybody.js';

/** The server on which tests make databases of their own; set by `npm test`. */
const server = process.env['TEST_DATABASE_URL'] ?? 'mysql://root@127.0.0.1:3306';

export interface TestDatabase {
  /** By the account that owns it: for the test, never for a process of ours. */
  readonly url: string;
  readonly source: DataSource;
  /** By an account that may do what the service may do, and nothing else. */
  serviceUrl(): Promise<string>;
  drop(): Promise<void>;
}

/** A migrated database under a name that nobody else uses, on the server of the tests or on `another`. */
export async function createTestDatabase(poolSize = 10, another = server): Promise<TestDatabase> {
  const url = new URL(another);
  const name = `paihao_test_${randomBytes(6).toString('hex')}`;
  url.pathname = `/${name}`;
  await ensureDatabase(url.href);
  const source = await connect({ url: url.href, poolSize });
  await source.runMigrations({ transaction: 'none' });
  await plantEverybody(source);
  const service = new URL(url);
  service.username = name;
  service.password = randomBytes(16).toString('hex');
  let granted: Promise<void> | undefined;
  return {
    url: url.href,
    source,
    serviceUrl: async () => {
      await (granted ??= grantService(source, service.href));
      return service.href;
    },
    drop: async () => {
      if (granted) await source.query(`DROP USER '${name}'@'%'`);
      await source.destroy();
      await dropDatabase(url.href);
    },
  };
}
