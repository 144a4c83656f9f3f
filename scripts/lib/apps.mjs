// The programs of a running hall and what each is told.
import { inRoot } from './paths.mjs';
import { portProblem } from './ports.mjs';
import { Refusal } from './say.mjs';

/** Node wants IPv6 addresses in brackets, and "all addresses" is none that a browser can visit. */
export function addressOf(host, port) {
  const visitable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${visitable.includes(':') ? `[${visitable}]` : visitable}:${port}`;
}

export const REDIS_PREFIX = 'paihao';
const mainOf = (name) => inRoot('dist/apps', name, 'src/main.js');

/** What only those are told who may read personal data. */
const sealing = ({ secrets: { PAIHAO_DATA_KEYS, PAIHAO_INDEX_KEY } }) => ({
  PAIHAO_DATA_KEYS,
  PAIHAO_INDEX_KEY,
});

function shared({ databaseUrl, redisUrl, host }) {
  return {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    REDIS_PREFIX,
    HTTP_HOST: host,
    PAIHAO_DEMO: '1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}

/** The servers with their ports, and the option that moves each. */
const servers = ({ port, workerPort, gatewayPort }) => [
  { name: 'ticketing', port, option: '--port' },
  { name: 'worker', port: workerPort, option: '--worker-port' },
  { name: 'gateway', port: gatewayPort, option: '--gateway-port' },
];

/** What each is told beside what all are told. */
function ownEnvironments(options) {
  const forScreens = { GATEWAY_PUBLIC_PORT: String(options.gatewayPort), WEB_ROOT: inRoot('dist/web') };
  // Everybody in a simulated city has one address.
  const forPeople = { RATE_LIMIT_FACTOR: '100' };
  return { ticketing: { ...forScreens, ...forPeople, ...sealing(options) }, worker: sealing(options) };
}

/** The three servers, ready to be started. */
export function serverApps(options) {
  const own = ownEnvironments(options);
  return servers(options).map(({ name, port }) => ({
    name,
    port,
    main: mainOf(name),
    env: { ...shared(options), HTTP_PORT: String(port), ...own[name] },
  }));
}

export function simulatorApp(options) {
  const { host, port, speed, seed } = options;
  const env = { TICKETING_URL: addressOf(host, port), SIM_SPEED: String(speed), SIM_SEED: String(seed) };
  // Its line a minute is what its log is for.
  const LOG_LEVEL = process.env.LOG_LEVEL ?? 'info';
  return { name: 'simulator', main: mainOf('simulator'), env: { ...shared(options), ...env, LOG_LEVEL } };
}

export async function refuseTakenPorts(options) {
  for (const { name, port, option } of servers(options)) {
    const problem = await portProblem(port, options.host);
    if (problem === 'EADDRINUSE') {
      throw new Refusal(`Port ${port} (${name}) is taken. Choose another one: npm start -- ${option} N`);
    }
    if (problem) throw new Refusal(`Cannot listen on ${options.host}, port ${port} (${option}): ${problem}`);
  }
}
