import type { TicketAtWindow } from '#contracts';
import { usePick } from '../../shared/language.js';
import { say } from '../say.js';
import { placeReason } from './place-reason.js';

/** Beside a number: why it stands where it stands. Whoever simply came stays quiet. */
export function PlaceMark({ ticket }: { ticket: TicketAtWindow }) {
  const pick = usePick();
  const isOrdinary = ticket.lane === 'ordinary' && ticket.boundFor === null;
  const words = placeReason(ticket).map((word) => pick(say(word)));
  return <span className={isOrdinary ? 'lane' : 'lane special'}>{words.join(' · ')}</span>;
}
