import { fork, type ChildProcess } from 'node:child_process';
import type { Job, LoadResult } from './jobs.js';

type Message = { readonly result: LoadResult } | { readonly error: string };

/** The load process, seen from the benchmark. One job at a time. */
export class Load {
  private readonly worker: ChildProcess = fork(new URL('./worker.js', import.meta.url));
  private hear: (message: Message) => void = () => undefined;

  constructor() {
    this.worker.on('message', (message: Message) => this.hear(message));
    this.worker.on('exit', () => this.hear({ error: 'its process ended' }));
  }

  async run(job: Job): Promise<LoadResult> {
    const message = await new Promise<Message>((heard) => {
      this.hear = heard;
      this.worker.send(job);
    });
    if ('error' in message) throw new Error(`the load failed: ${message.error}`);
    return message.result;
  }

  close(): void {
    this.worker.kill();
  }
}

export function rateOf({ count, seconds }: LoadResult): number {
  return count / seconds;
}
