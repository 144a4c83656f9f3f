import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { everybody } from '#testing';
import type { Counts } from '../../../apps/simulator/src/hall/tally.js';

/** Runs the simulator of the build at full speed, until `end` at most, and reads the summary on its last line. */
export async function simulate(
  ticketing: string,
  env: Record<string, string>,
  end?: AbortSignal,
): Promise<Counts> {
  const told = {
    TICKETING_URL: ticketing,
    SIM_COOKIE: everybody,
    SIM_SPEED: '60',
    LOG_LEVEL: 'warn',
    ...env,
  };
  const simulator = spawn(process.execPath, ['dist/apps/simulator/src/main.js'], {
    env: { ...process.env, ...told },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  end?.addEventListener('abort', () => simulator.kill('SIGTERM'));
  const printed: string[] = [];
  simulator.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const [code] = (await once(simulator, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the simulator ended with ${code}:\n${printed.join('')}`);
  return JSON.parse(printed.join('').trim().split('\n').at(-1) ?? '') as Counts;
}
