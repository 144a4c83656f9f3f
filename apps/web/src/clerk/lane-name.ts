import type { TicketAtWindow } from '#contracts';
import type { Text } from '../shared/text.js';
import { say } from './say.js';

/** Why a person stands at this place in the line. */
export function laneName(lane: TicketAtWindow['lane']): Text {
  return say(lane === 'group' ? 'groupLane' : lane);
}
