import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { CrowdAnswer, CrowdOrder, CrowdState } from './messages.js';

/** The built one: a process of its own can run nothing else. */
const worker = 'dist/libs/testing/src/crowd/worker.js';

interface Options {
  /** Where the screens connect; several are taken in turn. */
  readonly urls: readonly string[];
  readonly screens: number;
  readonly processes?: number;
  readonly hall?: string;
}

/** Thousands of screens that look at one hall, in processes of their own. */
export class Crowd {
  private constructor(private readonly processes: readonly ChildProcess[]) {}

  /** Resolves when all have joined. */
  static async gather({ urls, screens, processes = 2, hall = 'hall' }: Options): Promise<Crowd> {
    // Named, because a test's environment is a copy: the person whose session the screens show is known only in it.
    const { env } = process;
    const crowd = new Crowd(Array.from({ length: processes }, () => fork(worker, { env })));
    const share = Math.ceil(screens / processes);
    await Promise.all(
      crowd.processes.map((child, index) => {
        const own = Math.min(share, screens - index * share);
        return ask(child, { do: 'open', urls, hall, screens: own });
      }),
    );
    return crowd;
  }

  async look(): Promise<CrowdState> {
    const answers = await this.askAll({ do: 'look' });
    return answers.flatMap((one) => ('state' in one ? one.state : [])).reduce(together);
  }

  /** When each screen shows the revision, in ms of the monotonic clock, earliest first. Ask before it can come. */
  async arrivals(revision: number): Promise<number[]> {
    const answers = await this.askAll({ do: 'watch', revision });
    return answers.flatMap((one) => ('arrivals' in one ? one.arrivals : [])).sort((a, b) => a - b);
  }

  /** The different boards that are shown: one, when all is well. */
  async boards(): Promise<string[]> {
    const answers = await this.askAll({ do: 'boards' });
    return [...new Set(answers.flatMap((one) => ('boards' in one ? one.boards : [])))];
  }

  /** So many screens of each process hang: they keep their connection and read nothing. */
  stopReading(screens: number): void {
    this.processes.forEach((child) => child.send({ do: 'stop-reading', screens } satisfies CrowdOrder));
  }

  async leave(): Promise<void> {
    await Promise.all(
      this.processes.map(async (child) => {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }),
    );
  }

  private askAll(order: CrowdOrder): Promise<CrowdAnswer[]> {
    return Promise.all(this.processes.map((child) => ask(child, order)));
  }
}

/** One question at a time, so the next message is the answer. */
async function ask(child: ChildProcess, order: CrowdOrder): Promise<CrowdAnswer> {
  const answered = once(child, 'message') as Promise<[CrowdAnswer]>;
  child.send(order);
  const [answer] = await answered;
  return answer;
}

function together(a: CrowdState, b: CrowdState): CrowdState {
  return {
    screens: a.screens + b.screens,
    joined: a.joined + b.joined,
    lowest: Math.min(a.lowest, b.lowest),
    highest: Math.max(a.highest, b.highest),
    backwards: a.backwards + b.backwards,
    snapshots: a.snapshots + b.snapshots,
    resumed: a.resumed + b.resumed,
    received: a.received + b.received,
  };
}
