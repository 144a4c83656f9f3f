import { applyChanges, changesOf, mergeChanges, type Board, type BoardChange } from '#domain';
import type { BoardReader } from '../ports/index.js';

const eventsAtOnce = 500;

/** Beyond this many pages, reading the whole board again is cheaper than following what happened. */
const pagesAtMost = 10;

/**
 * What happened to a hall since `board`, as few changes as possible. Nothing when it cannot be followed step by step:
 * too far behind, or the log has a hole.
 */
export async function readNews(
  reader: BoardReader,
  hallId: number,
  board: Board,
): Promise<{ to: number; changes: BoardChange[] } | undefined> {
  const changes: BoardChange[] = [];
  let reached = board;
  for (let page = 0; page < pagesAtMost; page++) {
    const events = await reader.eventsAfter(hallId, reached.revision, eventsAtOnce);
    for (const event of events) {
      if (event.revision !== reached.revision + 1) return undefined;
      const visible = changesOf(reached, event);
      changes.push(...visible);
      reached = applyChanges(reached, visible, event.revision);
    }
    if (events.length < eventsAtOnce) return { to: reached.revision, changes: mergeChanges(changes) };
  }
  return undefined;
}
