import { applyChanges, changesOf, type Board } from '#domain';
import type { BoardReader } from '../ports/index.js';
import { markOf, type TrailStep } from './trail.js';

const eventsAtOnce = 500;

/** Beyond this many pages, reading the whole board again is cheaper than following what happened. */
const pagesAtMost = 10;

/**
 * What happened to a hall since `board`, event by event. Nothing when it cannot be followed: too far behind, or the log
 * has a hole.
 */
export async function readNews(
  reader: BoardReader,
  hallId: number,
  board: Board,
): Promise<readonly TrailStep[] | undefined> {
  const steps: TrailStep[] = [];
  let reached = board;
  for (let page = 0; page < pagesAtMost; page++) {
    const events = await reader.eventsAfter(hallId, reached.revision, eventsAtOnce);
    for (const event of events) {
      const { revision, at } = event;
      if (revision !== reached.revision + 1) return undefined;
      const changes = changesOf(reached, event);
      steps.push({ revision, mark: markOf(revision, at), changes });
      reached = applyChanges(reached, changes, revision);
    }
    if (events.length < eventsAtOnce) return steps;
  }
  return undefined;
}
