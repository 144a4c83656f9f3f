// Which MariaDB and which Redis we use: the one we are told, a usable one on this machine, or one of our own.
import { join, relative } from 'node:path';
import { atEnd } from './end.mjs';
import { NOBODY } from './fault.mjs';
import { dataFolder, root } from './paths.mjs';
import { privateHome } from './private-home.mjs';
import { faultOfDatabase } from './probe-database.mjs';
import { faultOfRedis } from './probe-redis.mjs';
import { Refusal, say } from './say.mjs';

/**
 * The first way that leads to a service. A way answers with `{ url }`, with `{ reason }` when it cannot be used and
 * the user should know why, or with neither when there is nothing to say.
 */
export async function firstThatWorks(ways, tell) {
  for (const { name, tryIt } of ways) {
    const { url, reason, isOwn = false } = await tryIt();
    if (url) return { url, name, isOwn };
    if (reason) tell(reason);
  }
  throw new Error('The last way has to lead somewhere or refuse.');
}

/** What we are told to use has to work: silently taking another one would put the data in the wrong place. */
const given = ({ name, variable, url, faultOf }) => ({
  name: `as ${variable} says`,
  async tryIt() {
    const fault = url && (await faultOf(url));
    if (fault) throw new Refusal(`The ${name} of ${variable} cannot be used: ${fault}.`);
    return { url };
  },
});

function local({ name, url, faultOf }) {
  const { host } = new URL(url);
  return {
    name: `the local one, ${host}`,
    async tryIt() {
      const fault = await faultOf(url);
      if (!fault) return { url };
      return fault === NOBODY ? {} : { reason: `The ${name} on ${host} is not used: ${fault}.` };
    },
  };
}

const own = ({ folder, start }) => ({
  name: `our own in ${relative(root, folder) || folder}`,
  tryIt: async () => ({ url: await start(), isOwn: true }),
});

async function find(name, ways) {
  const found = await firstThatWorks(ways, say);
  say(`${name}: ${found.name}`);
  return found;
}

const { PAIHAO_LOCAL_DATABASE_PORT = '3306', PAIHAO_LOCAL_REDIS_PORT = '6379' } = process.env;
const localDatabase = `mysql://root@127.0.0.1:${PAIHAO_LOCAL_DATABASE_PORT}`;
const localRedis = `redis://127.0.0.1:${PAIHAO_LOCAL_REDIS_PORT}`;

/**
 * `database` and `redis` name the variables that decide first, `databases` is what the account of an own MariaDB may
 * use. Answers with the URLs, and whether the MariaDB is our own; an own service is stopped at our end.
 */
export async function findServices({ folder, database, redis, databases, giveUp }) {
  const home = privateHome(folder, { databases, giveUp });
  atEnd(home.close);
  const databaseWays = [
    given({ name: 'database', variable: database, url: process.env[database], faultOf: faultOfDatabase }),
    local({ name: 'database', url: localDatabase, faultOf: faultOfDatabase }),
    own({ folder, start: home.database }),
  ];
  const redisWays = [
    given({ name: 'Redis', variable: redis, url: process.env[redis], faultOf: faultOfRedis }),
    local({ name: 'Redis', url: localRedis, faultOf: faultOfRedis }),
    own({ folder, start: home.redis }),
  ];
  const { url: databaseUrl, isOwn } = await find('MariaDB', databaseWays);
  const { url: redisUrl } = await find('Redis', redisWays);
  return { databaseUrl, redisUrl, isOwn };
}

/** Services for tests and benchmarks: their account creates a database for each run, and nothing in them is kept. */
export async function findTestServices() {
  const names = { database: 'TEST_DATABASE_URL', redis: 'TEST_REDIS_URL', databases: '*.*' };
  const giveUp = (reason) => say(reason.message); // the tests that need it will fail
  const { databaseUrl, redisUrl } = await findServices({
    folder: join(dataFolder(), 'test'),
    giveUp,
    ...names,
  });
  return { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl };
}
