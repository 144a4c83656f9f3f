import { endHold, holdsPlaces, type GroupBooking, type Instant } from '#domain';
import type { HallStores } from '../ports/index.js';
import { SlotBook } from './slot-book.js';

/** How many one unit of work releases; the next one goes on with the rest. */
const atOnce = 50;

/** Ends the holds whose time is over: places without a person go back to their slots. Answers how many holds. */
export async function releaseHolds(hall: HallStores, now: Instant): Promise<number> {
  const due = await hall.groups.due(now, atOnce);
  if (due.length === 0) return 0;
  const slotIds = due.flatMap(({ slots }) => slots.map(({ slotId }) => slotId));
  const book = await SlotBook.open(hall, slotIds, now);
  for (const group of due) release(hall, book, group);
  book.save();
  return due.length;
}

function release(hall: HallStores, book: SlotBook, group: GroupBooking): void {
  const ended = endHold(group);
  if (!ended.accepted) throw new Error(`a hold that cannot end: ${group.id} is ${group.state}`);
  hall.groups.save(group, ended.value);
  book.giveBack(group, ended.value, holdsPlaces(ended.value.state));
}
