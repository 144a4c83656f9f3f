import type { TicketAtWindow } from '#contracts';
import type { Text } from '../../shared/text.js';
import { say, sayWith } from '../say.js';
import type { Command } from './command.js';
import type { AtDesk, Done } from './done.js';
import { undo } from './way-back.js';

type LookAfter = Extract<
  Command,
  { kind: 'recall' | 'start' | 'miss' | 'finish' | 'papers' | 'hold' | 'resume' | 'transfer' }
>;

/** One step with the person at the window, or with one who was put on hold here. */
export async function lookAfter(command: LookAfter, { desk, send }: AtDesk): Promise<Done> {
  const ticket = command.kind === 'resume' ? command.ticket : (desk.ticket?.id ?? '');
  const after = await send.ticket(command.kind, { ticket, ...saidWith(command) });
  const text = sentenceOf(command, after);
  const name = nameOf(command, after.label);
  if (!name) return { text };
  const then = say(command.kind === 'resume' ? 'backOnHold' : 'backHere', { label: after.label });
  return { text, back: { name, then, steps: [undo(after.id)], spoken: false } };
}

function saidWith(command: LookAfter): object {
  switch (command.kind) {
    case 'finish':
      return command.result ? { result: command.result.code } : {};
    case 'papers':
      return { papers: command.papers };
    case 'hold':
      return { reason: command.reason, ...(command.minutes !== null && { minutes: command.minutes }) };
    case 'transfer':
      return { to: command.to };
    default:
      return {};
  }
}

function sentenceOf(command: LookAfter, { label, calls }: TicketAtWindow): Text {
  switch (command.kind) {
    case 'recall':
      return say('saidRecalled', { label, count: calls });
    case 'start':
      return say('saidStarted', { label });
    case 'miss':
      return say('saidMissed', { label });
    case 'finish':
      return command.result
        ? sayWith('saidFinishedWith', { label }, { result: command.result.name })
        : say('saidFinished', { label });
    case 'papers':
      return command.ticked;
    case 'hold':
      return held(command, label);
    case 'resume':
      return say('saidResumed', { label });
    case 'transfer':
      return sayWith('saidTransferred', { label }, { service: command.name });
  }
}

function held({ reason, minutes }: Extract<Command, { kind: 'hold' }>, label: string): Text {
  const facts = { reason: say(reason) };
  return minutes === null
    ? sayWith('saidHeld', { label }, facts)
    : sayWith('saidHeldFor', { label, count: minutes }, facts);
}

/** What is taken back, by name; a second call has been heard and stays. */
function nameOf(command: LookAfter, label: string): Text | undefined {
  switch (command.kind) {
    case 'recall':
      return undefined;
    case 'start':
      return say('didStart', { label });
    case 'miss':
      return say('didMiss', { label });
    case 'finish':
      return say('didFinish', { label });
    case 'papers':
      return command.ticked;
    case 'hold':
      return say('didHold', { label });
    case 'resume':
      return say('didResume', { label });
    case 'transfer':
      return say('didTransfer', { label });
  }
}
