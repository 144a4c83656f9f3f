import { setTimeout as pause } from 'node:timers/promises';
import type { AppName } from '#testing';
import { BenchHall, hallPath, inHall } from './bench-hall.js';
import { BoardScreen } from './board-screen.js';
import { allAccepted } from './in-turn.js';
import { memoryOf } from './machine.js';
import type { Benchmark, Effort, Figure } from './report.js';

/**
 * memory: what each process holds (resident MiB), some seconds after its start (memory.ticketing.idle …) and after a
 * crowd at the kiosks with twenty boards in the lobby (memory.ticketing …). The bare figure is the bare Nest-on-Fastify
 * endpoint, idle and after the same crowd.
 */
export const memory: Benchmark = {
  name: 'memory',
  run: (effort) => inHall({ services: 4, windows: 4 }, (hall) => measure(hall, effort)),
};

const apps: readonly AppName[] = ['ticketing', 'gateway', 'worker'];
const screens = 20;
const settlingMs = 3_000;

async function* measure(hall: BenchHall, { runs, seconds }: Effort): AsyncIterable<Figure> {
  const bare = await hall.startBareInsert();
  const pids = new Map<string, number>();
  const urls = new Map<string, string>();
  for (const app of apps) {
    const { pid, url } = await hall.start(app);
    pids.set(app, pid);
    urls.set(app, url);
  }
  await pause(settlingMs);
  yield* figures(pids, bare.pid, '.idle');

  const crowd = { kind: 'loop', bodies: ['{"service":"s1"}'], callers: 32, seconds: seconds * runs } as const;
  const boards = await joinBoards(urls.get('gateway') ?? '');
  allAccepted(await hall.load.run({ ...crowd, url: bare.url, path: '/tickets' }));
  allAccepted(
    await hall.load.run({ ...crowd, url: urls.get('ticketing') ?? '', path: `${hallPath}/tickets` }),
  );
  boards.forEach((board) => board.leave());
  yield* figures(pids, bare.pid, '');
}

function* figures(pids: ReadonlyMap<string, number>, bare: number, when: string): Iterable<Figure> {
  for (const [app, pid] of pids) {
    yield { name: `memory.${app}${when}`, unit: 'MiB', value: memoryOf(pid), baseline: memoryOf(bare) };
  }
}

function joinBoards(gatewayUrl: string): Promise<BoardScreen[]> {
  return Promise.all(Array.from({ length: screens }, () => BoardScreen.join(gatewayUrl, 'hall')));
}
