import type { TicketStatus } from '#contracts';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';

/** In the order in which they are said. Who simply came earlier needs no reason. */
const sentences = [
  ['priority', 'reasonPriority'],
  ['appointment', 'reasonAppointment'],
  ['returning', 'reasonReturning'],
  ['group', 'reasonGroup'],
  ['again', 'reasonAgain'],
  ['let-pass', 'reasonLetPass'],
] as const;

/** Why people are ahead who did not come earlier: one line for each reason, counts and no persons. */
export function reasonLines({ aheadBy }: Pick<TicketStatus, 'aheadBy'>): Text[] {
  return sentences.flatMap(([reason, key]) => {
    const count = aheadBy?.[reason] ?? 0;
    return count > 0 ? [say(key, { count })] : [];
  });
}
