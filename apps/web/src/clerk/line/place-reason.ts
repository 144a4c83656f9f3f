import type { TicketAtWindow } from '#contracts';
import type { ClerkWord } from '../words/clerk-words.js';

/** Why a person stands at this place in the line, in one word or two. */
export function placeReason({
  lane,
  priorityReason,
  boundFor,
}: Pick<TicketAtWindow, 'lane' | 'priorityReason' | 'boundFor'>): readonly ClerkWord[] {
  if (boundFor !== null) return ['boundHere'];
  if (priorityReason) return ['priority', `for_${priorityReason}`];
  return [lane === 'group' ? 'groupLane' : lane];
}
