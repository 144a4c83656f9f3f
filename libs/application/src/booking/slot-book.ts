import {
  givePlaces,
  leftToIndividuals,
  refuse,
  takePlaces,
  type Decision,
  type GroupBooking,
  type Instant,
  type Share,
  type Slot,
} from '#domain';
import type { HallStores } from '../ports/index.js';

/** The slots that a unit of work has locked: places are taken and given in memory, and written once at the end. */
export class SlotBook {
  private constructor(
    private readonly hall: HallStores,
    private readonly seen: ReadonlyMap<number, Slot>,
    private readonly now: Instant,
    private readonly present = new Map(seen),
  ) {}

  static async open(hall: HallStores, ids: readonly number[], now: Instant): Promise<SlotBook> {
    return new SlotBook(hall, await hall.slots.lock(ids), now);
  }

  slot(id: number): Slot | undefined {
    return this.present.get(id);
  }

  /** Refuses `slot.unknown`, `slot.over`, `slot.full`. */
  take(id: number, share: Share, count = 1): Decision<Slot> {
    const slot = this.present.get(id);
    if (!slot) return refuse('slot.unknown');
    const taken = takePlaces(slot, share, count, this.now);
    if (taken.accepted) this.present.set(id, taken.value);
    return taken;
  }

  /** Undoes a `take` of the same unit. */
  putBack(id: number, count: number): void {
    const slot = this.present.get(id);
    if (slot) this.present.set(id, givePlaces(slot, 'group', count));
  }

  /** What groups give back when it is too late for other groups is there for individuals at once. */
  give(id: number, share: Share, count = 1): void {
    const slot = this.present.get(id);
    if (!slot) throw new Error(`slot ${id} was not locked`);
    const given = givePlaces(slot, share, count);
    this.present.set(id, share === 'group' ? leftToIndividuals(given, this.now) : given);
  }

  /** Gives back what a group booking has no longer after a step. */
  giveBack(before: GroupBooking, after: GroupBooking, stillHolds: boolean): void {
    before.slots.forEach(({ slotId, places }, index) => {
      const kept = stillHolds ? (after.slots[index]?.places ?? 0) : 0;
      if (places > kept) this.give(slotId, 'group', places - kept);
    });
  }

  save(): void {
    const changes = [...this.seen].flatMap(([id, before]) => {
      const after = this.present.get(id);
      return after && after !== before ? [{ before, after }] : [];
    });
    this.hall.slots.save(changes);
  }
}
