/** Sizes of the proofs: small with every change, whole under `npm run test:full`. */
const full = process.env['PAIHAO_PROOFS'] === 'full';

export const proofs = {
  issues: full ? 20_000 : 4_000,
  bookings: full ? 20_000 : 1_000,
  wishes: full ? 8_000 : 320,
  calls: full ? 20_000 : 1_000,
  /** Of the pairs of wishes that may meet, every n-th. */
  everyPair: full ? 1 : 3,
  keys: full ? 1_000 : 150,
  kills: full ? 20 : 3,
  /** Kills of a worker cost the time after which its work is missed. */
  workerKills: full ? 20 : 2,
  rosterRows: full ? 60_000 : 2_000,
  files: full ? 1 : 8,
  screens: full ? 10_000 : 600,
  /** Behind a balancer, which holds two connections for each. */
  balanced: full ? 4_000 : 300,
  redisGoneMs: full ? 600_000 : 20_000,
  seeds: full ? 1_000 : 12,
  /** The same mornings with every change, others each time in full. */
  seed: full ? Date.now() % 1_000_000_007 : 20_100_529,
  operations: full ? 500 : 250,
};

/** Runs `count` jobs over `lanes` at a time, in order of their index. */
export async function inLanes(
  count: number,
  lanes: number,
  job: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
