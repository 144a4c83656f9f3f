import { faultOfError } from './fault.mjs';

const OLDEST_REDIS = [6, 2];

async function withRedis(url, work) {
  const { Redis } = await import('ioredis');
  const patience = {
    connectTimeout: 1500,
    disconnectTimeout: 50,
    commandTimeout: 5000,
    maxRetriesPerRequest: 0,
  };
  const redis = new Redis(url, { ...patience, lazyConnect: true, retryStrategy: () => null });
  let fault;
  redis.on('error', (error) => (fault = error)); // says more than the "Connection is closed" of the command
  try {
    await redis.connect();
    return await work(redis);
  } catch (error) {
    throw fault ?? error;
  } finally {
    redis.disconnect();
  }
}

/** `INFO` as an object of texts. */
const parseInfo = (text) => Object.fromEntries(text.split(/\r?\n/).map((line) => line.split(/:(.*)/s)));

const redisInfo = (url) => withRedis(url, async (redis) => parseInfo(await redis.info()));

export function redisFault({ redis_version: version, maxmemory_policy: policy, loading }) {
  const [major, minor] = version.split('.').map(Number);
  const isNew = major > OLDEST_REDIS[0] || (major === OLDEST_REDIS[0] && minor >= OLDEST_REDIS[1]);
  if (!isNew) return `version ${version} is too old`;
  if (policy && policy !== 'noeviction')
    return `it throws keys away when it is full (maxmemory-policy ${policy})`;
  if (loading === '1') return 'it is still loading its data';
  return undefined;
}

/** Why the Redis at `url` is not used, or undefined when it is good. */
export async function faultOfRedis(url) {
  try {
    return redisFault(await redisInfo(url));
  } catch (error) {
    return faultOfError(error);
  }
}

/** Whether it forgets everything at its next start. Managed servers hide CONFIG; those we do not doubt. */
export async function keepsNothing(url) {
  try {
    const read = (redis) => Promise.all(['save', 'appendonly'].map((key) => redis.config('GET', key)));
    const [[, save], [, appendOnly]] = await withRedis(url, read);
    return save === '' && appendOnly === 'no';
  } catch {
    return false;
  }
}

/** Forgets the keys that match, and only those: others may live in the same Redis. */
export const forgetKeys = (url, match) =>
  withRedis(url, async (redis) => {
    for await (const keys of redis.scanStream({ match, count: 500 })) {
      if (keys.length) await redis.unlink(keys);
    }
  });
