import type { CalendarDate } from '#domain';
import type { NumberStore } from '../ports/index.js';

/**
 * Lets `take` use up numbers of some letters: `last` holds the last number by letter, and `take` moves it on. What it
 * took is written at the end.
 */
export async function takeNumbers<T>(
  numbers: NumberStore,
  businessDay: CalendarDate,
  letters: readonly string[],
  take: (last: Map<string, number>) => T,
): Promise<T> {
  // Sorted: counters are always locked in the same order.
  const before = await numbers.lastOf(businessDay, [...new Set(letters)].sort());
  const last = new Map(before);
  const taken = take(last);
  numbers.move(businessDay, movesBetween(before, last));
  return taken;
}

function movesBetween(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  return [...after].flatMap(([letter, to]) => {
    const from = before.get(letter) ?? 0;
    return to > from ? [{ letter, from, to }] : [];
  });
}
