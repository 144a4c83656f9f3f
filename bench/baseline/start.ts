import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface BareServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts one of the bare servers of this folder. */
export async function startBare(
  name: 'insert-server' | 'socket-server',
  env: Record<string, string> = {},
): Promise<BareServer> {
  const child = fork(new URL(`./${name}.js`, import.meta.url), { env: { ...process.env, ...env } });
  const [started] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start`))),
  ])) as [{ url: string }];
  return {
    url: started.url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
