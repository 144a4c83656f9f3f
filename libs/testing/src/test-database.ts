import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { connect, dropDatabase, ensureDatabase } from '#persistence';

/** The server on which tests make databases of their own; set by `npm test`. */
const server = process.env['TEST_DATABASE_URL'] ?? 'mysql://root@127.0.0.1:3306';

export interface TestDatabase {
  readonly url: string;
  readonly source: DataSource;
  drop(): Promise<void>;
}

/** A migrated database under a name that nobody else uses. */
export async function createTestDatabase(poolSize = 10): Promise<TestDatabase> {
  const url = new URL(server);
  url.pathname = `/paihao_test_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(url.href);
  const source = await connect({ url: url.href, poolSize });
  await source.runMigrations({ transaction: 'none' });
  return {
    url: url.href,
    source,
    drop: async () => {
      await source.destroy();
      await dropDatabase(url.href);
    },
  };
}
