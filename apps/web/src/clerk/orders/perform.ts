import { asProblem } from '../../shared/problem.js';
import { sayWith } from '../say.js';
import { bring } from './bring.js';
import type { Command } from './command.js';
import type { AtDesk, Done } from './done.js';
import { lookAfter } from './look-after.js';
import { turn } from './turn.js';
import type { WayBack } from './way-back.js';

/** Does what was pressed. Throws an `ApiProblem`. */
export function perform(command: Command, at: AtDesk): Promise<Done> {
  switch (command.kind) {
    case 'callNext':
    case 'finishAndCall':
    case 'callNumber':
    case 'walkUp':
      return bring(command, at);
    case 'open':
    case 'close':
    case 'leave':
    case 'pause':
    case 'help':
    case 'cancelHelp':
      return turn(command, at);
    case 'takeBack':
      return takeBack(command.way, at);
    default:
      return lookAfter(command, at);
  }
}

/** The newest step first. If a later one fails, what was taken back stays so, and the sentence says both. */
async function takeBack({ steps, name, then }: WayBack, { send }: AtDesk): Promise<Done> {
  let taken = 0;
  try {
    for (const step of steps) {
      await (step.for === 'ticket' ? send.ticket : send.window)(step.action, step.body);
      taken += 1;
    }
  } catch (error) {
    if (taken === 0) throw error;
    return { text: sayWith('saidHalfUndone', {}, { what: name, problem: asProblem(error).text }) };
  }
  return { text: sayWith('saidUndone', {}, { what: name, then }) };
}
