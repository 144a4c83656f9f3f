import type { TicketAtWindow } from '#contracts';
import { Undo2 } from 'lucide-react';
import { usePick } from '../shared/language.js';
import { keyOf } from './key-map.js';
import { Press } from './press.js';
import { say } from './say.js';
import { takeBackSeconds } from './take-back-time.js';

interface TakeBackProps {
  readonly ticket: TicketAtWindow | null;
  readonly serverNow: number;
  readonly locked: boolean;
  readonly order: (command: 'retract') => void;
}

/** Beside the sentence that says who was called: the way back, and for how long. */
export function TakeBack({ ticket, serverNow, locked, order }: TakeBackProps) {
  const pick = usePick();
  const left = takeBackSeconds(ticket, serverNow);
  if (!ticket || left === 0) return null;
  return (
    <div className="take-back">
      <Press id="retract" hint={keyOf.retract} press={() => order('retract')} locked={locked}>
        <Undo2 aria-hidden size="1.1em" /> {pick(say('takeBack', { label: ticket.label }))}
      </Press>
      <span aria-hidden data-testid="retract-seconds">
        {pick(say('secondsLeft', { count: left }))}
      </span>
    </div>
  );
}
