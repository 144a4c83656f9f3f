import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';
import { testSecrets } from './secrets.js';
import { until } from './until.js';

/** A process of ours or a server, started for one test. */
export interface TestProcess {
  readonly port: number;
  readonly url: string;
  readonly pid: number;
  /** Everything that it printed. */
  output(): string;
  /** Asks it to stop and waits until it has; answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export type AppName = 'ticketing' | 'worker' | 'gateway' | 'simulator';

/** Starts one of our apps from the build, as `npm start` does, and waits until it is ready. */
export async function startApp(
  app: AppName,
  env: Record<string, string>,
  fixedPort?: number,
): Promise<TestProcess> {
  const port = fixedPort ?? (await freePort());
  const child = spawn(process.execPath, [`dist/apps/${app}/src/main.js`], {
    env: {
      ...{ ...process.env, ...testSecrets, HTTP_HOST: '127.0.0.1', HTTP_PORT: String(port) },
      ...{ LOG_LEVEL: 'warn', RATE_LIMIT_FACTOR: '10000', ...env },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = wrap(child, port, 'http');
  await until(`${app} is ready`, () => ready(child, started, `${started.url}/health/ready`), 40_000);
  return started;
}

async function ready(child: ChildProcess, started: TestProcess, address: string): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`it stopped with ${child.exitCode}:\n${started.output()}`);
  return fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );
}

interface RedisPlace {
  /** Keeps its data over a restart; without it, it starts empty each time. */
  readonly dir?: string;
  readonly port?: number;
}

/** A Redis of the test's own, which it may empty and kill. */
export async function startRedis({ dir, port: fixedPort }: RedisPlace = {}): Promise<TestProcess> {
  const port = fixedPort ?? (await freePort());
  const data = dir ? ['--dir', dir, '--appendonly', 'yes'] : ['--appendonly', 'no'];
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...data];
  const child = spawn('redis-server', [...options, '--maxmemory-policy', 'noeviction'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = wrap(child, port, 'redis');
  await until('Redis accepts connections', () => started.output().includes('Ready to accept connections'));
  return started;
}

/** As if somebody had typed FLUSHALL. */
export async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}

function wrap(child: ChildProcess, port: number, protocol: string): TestProcess {
  const printed: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  return {
    port,
    url: `${protocol}://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output: () => printed.join(''),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}
