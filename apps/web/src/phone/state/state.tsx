import type { TicketStatus } from '#contracts';
import { Aside } from './aside.js';
import { Called } from './called.js';
import { NobodyCalls } from './nobody-calls.js';
import type { Situation } from './situation.js';
import { Waiting } from './waiting.js';

interface StateProps {
  readonly ticket: TicketStatus;
  readonly situation: Situation;
  readonly cancelled: boolean;
}

/** The one thing that there is to say. */
export function State({ ticket, situation, cancelled }: StateProps) {
  switch (situation) {
    case 'waiting':
    case 'next':
      return <Waiting ticket={ticket} situation={situation} />;
    case 'paused':
    case 'before-opening':
    case 'after-closing':
    case 'other-day':
      return <NobodyCalls ticket={ticket} situation={situation} />;
    case 'called':
    case 'serving':
      return <Called ticket={ticket} />;
    default:
      return <Aside ticket={ticket} situation={situation} cancelled={cancelled} />;
  }
}
