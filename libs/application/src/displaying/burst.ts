import { mergeChanges, type BoardChange } from '#domain';

/**
 * The changes of a burst without those that a later one makes invisible. A turn of the day clears the board but
 * leaves the windows as they are, so changes of windows outlive it.
 */
export function mergeBurst(changes: readonly BoardChange[]): BoardChange[] {
  const lastDay = Math.max(
    0,
    changes.findLastIndex((change) => change.kind === 'day'),
  );
  const outliving = changes.slice(0, lastDay).filter((change) => change.kind === 'window');
  return [...mergeChanges(outliving), ...mergeChanges(changes.slice(lastDay))];
}
