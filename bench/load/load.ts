import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Job, LoadResult } from './jobs.js';

type Message = { readonly result: LoadResult } | { readonly error: string };

/** The load process, seen from the benchmark. */
export class Load {
  private readonly worker: ChildProcess = fork(new URL('./worker.js', import.meta.url));

  async run(job: Job): Promise<LoadResult> {
    this.worker.send(job);
    const message = await Promise.race([this.nextMessage(), this.itsEnd()]);
    if ('error' in message) throw new Error(`the load failed: ${message.error}`);
    return message.result;
  }

  close(): void {
    this.worker.kill();
  }

  private async nextMessage(): Promise<Message> {
    const [message] = (await once(this.worker, 'message')) as [Message];
    return message;
  }

  private async itsEnd(): Promise<Message> {
    await once(this.worker, 'exit');
    return { error: 'its process ended' };
  }
}

export function rateOf({ count, seconds }: LoadResult): number {
  return count / seconds;
}
