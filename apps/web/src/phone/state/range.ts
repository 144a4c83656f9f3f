import type { TicketStatus } from '#contracts';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';

const longest = 60;

/** How long it may take, in words: always a range, never a number, and plainly where nobody can say. */
export function rangeText(wait: TicketStatus['wait']): Text {
  if (!wait) return say('rangeUnknown');
  const { from, to } = wait;
  if (to > longest) return say('rangeLong');
  return from === 0 ? say('rangeUpTo', { to }) : say('range', { from, to });
}
