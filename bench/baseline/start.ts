import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface BareServer {
  readonly url: string;
  readonly pid: number;
  /** Sends the process a message and answers what it says to that. */
  order<T>(): Promise<T>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts one of the bare servers of this folder. */
export async function startBare(
  name: 'insert-server' | 'socket-server' | 'fan-socketio-server' | 'fan-ws-server',
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
    order: async <T>() => {
      const answered = once(child, 'message') as Promise<[T]>;
      child.send('go');
      return (await answered)[0];
    },
    stop: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}
