import type { TicketAtWindow } from '#contracts';
import { asProblem } from '../../shared/problem.js';
import { say, sayWith } from '../say.js';
import type { Command } from './command.js';
import type { AtDesk, Done } from './done.js';
import { retract, undo } from './way-back.js';

type Bring = Extract<Command, { kind: 'callNext' | 'finishAndCall' | 'callNumber' | 'walkUp' }>;

/** After so long the clerk has turned to something else: the next one is not called behind their back. */
const callAtOnceMs = 10_000;

/** Brings somebody to the window, the person who is there now finished first where that was ordered. */
export function bring(command: Bring, at: AtDesk): Promise<Done> {
  const finishFirst = command.kind === 'finishAndCall' || ('finishFirst' in command && command.finishFirst);
  return finishFirst ? finishThen(command, at) : bringOne(command, at);
}

async function bringOne(command: Bring, { desk, send }: AtDesk): Promise<Done> {
  const ticket = await called(command, send);
  const { label, id } = ticket;
  if (command.kind === 'walkUp') return { text: say('saidWalkUp', { label }) };
  return {
    text: say('saidCalled', { label, window: desk.number }),
    back: {
      name: say('didCall', { label }),
      then: say('backInLine', { label }),
      steps: [retract(id)],
      spoken: true,
    },
  };
}

function called(command: Bring, send: AtDesk['send']): Promise<TicketAtWindow> {
  switch (command.kind) {
    case 'callNumber':
      return send.ticket('call-number', { number: command.number });
    case 'walkUp':
      return send.ticket('walk-up', command.service ? { service: command.service.code } : {});
    default:
      return send.ticket('call-next', {});
  }
}

/** Two orders, two keys: if nobody can be called, what was finished stays finished, and the sentence says both. */
async function finishThen(command: Bring, at: AtDesk): Promise<Done> {
  const sentAt = Date.now();
  // The button is locked without a ticket; should one slip through, the system refuses an empty id in words.
  const { label: done, id } = await at.send.ticket('finish', { ticket: at.desk.ticket?.id ?? '' });
  const finished = { name: say('didFinish', { label: done }), then: say('backHere', { label: done }) };
  const back = { ...finished, steps: [undo(id)], spoken: false };
  if (Date.now() - sentAt > callAtOnceMs) return { text: say('saidFinishedLate', { done }) };
  try {
    const next = await bringOne(command, at);
    return { text: sayWith('saidFinishedThen', { done }, { next: next.text }), back: both(back, next.back) };
  } catch (error) {
    return { text: sayWith('saidFinishedThen', { done }, { next: asProblem(error).text }), back };
  }
}

type Back = NonNullable<Done['back']>;

/** Who was served without a call stays: then nothing of it can be taken back. */
function both(finished: Back, next: Back | undefined): Back | undefined {
  if (!next) return undefined;
  return {
    name: sayWith('didBoth', {}, { first: finished.name, second: next.name }),
    then: sayWith('backBoth', {}, { first: next.then, second: finished.then }),
    steps: [...next.steps, ...finished.steps],
    spoken: next.spoken,
  };
}
