import { center, subCenter, type DemoHall } from '#demo';
import { staffedWindows } from '../calling/staffing.js';
import { demandOf } from './demand.js';
import { morningMinutes } from './morning.js';
import { visitorsOf, type Visitor } from './visitors.js';

/** Minutes between two people at a window. */
const between = 0.4;

/** Plays mornings without a server: every window takes the longest waiting person of its duties. */
function longestLines(hall: DemoHall, seed: number, mornings: number): Map<string, number> {
  const windows = staffedWindows(hall).map(({ duties }) => ({ duties, freeAt: 0 }));
  const lines = new Map<string, Visitor[]>(hall.services.map(({ code }) => [code, []]));
  const longest = new Map<string, number>();
  for (const visitor of visitorsOf(hall, demandOf(hall, staffedWindows(hall)), seed)) {
    if (visitor.at > mornings * morningMinutes) return longest;
    serveUntil(visitor.at);
    const line = lines.get(visitor.wish.service);
    line?.push(visitor);
    longest.set(visitor.wish.service, Math.max(longest.get(visitor.wish.service) ?? 0, line?.length ?? 0));
  }
  return longest;

  function serveUntil(now: number): void {
    for (;;) {
      const busy = windows.filter((window) => window.freeAt < now && head(window.duties));
      const [window] = busy.sort((a, b) => a.freeAt - b.freeAt);
      const next = window && head(window.duties);
      if (!window || !next) return;
      lines.get(next.wish.service)?.shift();
      const { comes, walk, stay } = next;
      window.freeAt = Math.max(window.freeAt, next.at) + between + (comes ? walk + stay : 2.1);
    }
  }

  function head(duties: readonly string[]): Visitor | undefined {
    const heads = duties.flatMap((code) => lines.get(code)?.[0] ?? []);
    return heads.sort((a, b) => a.at - b.at)[0];
  }
}

it.each([
  ['center', center, 'exit-entry'],
  ['sub-center', subCenter, 'social-insurance'],
])('keeps the lines of the %s lively but never absurd, over days', (_, hall, rush) => {
  for (const seed of [1, 2, 3]) {
    const longest = longestLines(hall, seed, 20);
    expect(longest.get(rush)).toBeGreaterThan(8);
    expect(Math.max(...longest.values())).toBeLessThan(60);
  }
});
