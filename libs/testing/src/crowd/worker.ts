import { CrowdScreen } from './crowd-screen.js';
import type { CrowdAnswer, CrowdOrder, CrowdState } from './messages.js';
import { SharedBoards } from './shared-boards.js';

// A process full of screens. It does what its parent orders, and ends with it.

/** Screens that connect at the same time: as many as a server may keep waiting at its door. */
const atOnce = 200;

const boards = new SharedBoards();
const screens: CrowdScreen[] = [];
let backwards = 0;
let watched: { revision: number; arrivals: number[] } | undefined;

const watch = {
  shown(before: number, revision: number): void {
    if (revision < before) backwards += 1;
    if (!watched || before >= watched.revision || revision < watched.revision) return;
    watched.arrivals.push(monotonicMs());
    tellArrivals();
  },
};

function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

function answer(message: CrowdAnswer): void {
  process.send?.(message);
}

function tellArrivals(): void {
  if (!watched || watched.arrivals.length < screens.length) return;
  answer({ arrivals: watched.arrivals });
  watched = undefined;
}

/** Answers when all have joined. */
async function open({ urls, hall, screens: count }: Extract<CrowdOrder, { do: 'open' }>): Promise<void> {
  const all = screens.length + count;
  while (screens.length < all) {
    const waiting = screens.filter((screen) => !screen.isJoined).length;
    const more = Math.min(all - screens.length, atOnce - waiting);
    for (let index = 0; index < more; index += 1)
      screens.push(new CrowdScreen(urls[screens.length % urls.length] ?? '', hall, boards, watch));
    await new Promise((resume) => setTimeout(resume, 5));
  }
  while (screens.some((screen) => !screen.isJoined)) await new Promise((resume) => setTimeout(resume, 20));
  answer({ state: look() });
}

function look(): CrowdState {
  const revisions = screens.map((screen) => screen.revision);
  const sum = (of: (screen: CrowdScreen) => number) => screens.reduce((all, one) => all + of(one), 0);
  return {
    screens: screens.length,
    joined: sum((screen) => Number(screen.isJoined)),
    lowest: Math.min(...revisions),
    highest: Math.max(...revisions),
    backwards,
    snapshots: sum((screen) => screen.snapshots),
    resumed: sum((screen) => screen.resumed),
    received: sum((screen) => screen.received),
  };
}

/** Tells when the last screen shows the revision; those that show it already have always been there. */
function watchFor(revision: number): void {
  const there = screens.filter((screen) => screen.revision >= revision);
  watched = { revision, arrivals: there.map(() => 0) };
  tellArrivals();
}

function obey(order: CrowdOrder): void {
  switch (order.do) {
    case 'open':
      return void open(order);
    case 'watch':
      return watchFor(order.revision);
    case 'stop-reading':
      return screens.slice(0, order.screens).forEach((screen) => screen.stopReading());
    case 'look':
      return answer({ state: look() });
    case 'boards':
      return answer({ boards: [...new Set(screens.map((screen) => JSON.stringify(screen.board)))] });
  }
}

process.on('message', obey);
process.once('disconnect', () => process.exit());
