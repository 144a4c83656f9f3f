/** A slot as far as a group has to know it. */
export interface Room {
  readonly slot: number;
  /** Places for groups that are free. */
  readonly free: number;
  /** `HH:MM`, by the hall's clock. */
  readonly from: string;
  readonly to: string;
}

export interface Share {
  readonly slot: number;
  readonly places: number;
}

/**
 * Lays a group over neighbouring slots of a day, from the chosen one on, as densely as they are free; nothing when the
 * day has not enough places after it. Slots with a gap between them are not neighbours: nobody waits over lunch.
 */
export function spread(day: readonly Room[], from: number, people: number): readonly Share[] | null {
  const start = day.findIndex(({ slot }) => slot === from);
  const shares: Share[] = [];
  let left = people;
  for (const room of start < 0 ? [] : neighbours(day, start)) {
    const places = Math.min(left, room.free);
    if (places === 0) break;
    shares.push({ slot: room.slot, places });
    left -= places;
  }
  return left === 0 ? shares : null;
}

function neighbours(day: readonly Room[], start: number): readonly Room[] {
  const end = day.findIndex((room, index) => index > start && room.from !== day[index - 1]?.to);
  return day.slice(start, end < 0 ? undefined : end);
}
