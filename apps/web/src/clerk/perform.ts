import type { TicketAtWindow, WindowAction, WindowDesk } from '#contracts';
import { hallApi } from '../shared/hall-api.js';
import { newPressKey } from '../shared/press-key.js';
import { asProblem } from '../shared/problem.js';
import type { Text } from '../shared/text.js';
import type { Command } from './commands.js';
import { say, sayWith } from './say.js';

interface Place {
  readonly hall: string;
  readonly desk: WindowDesk;
}

/** Does what was pressed and gives the sentence that says so. Throws an `ApiProblem`. */
export async function perform(command: Command, place: Place): Promise<Text> {
  switch (command.kind) {
    case 'open':
    case 'close':
      return turn(command.kind, place);
    case 'callNext':
      return said.called(await callNext(place), place.desk.number);
    case 'finishAndCall':
      return finishAndCall(place);
    case 'hold':
    case 'resume':
    case 'transfer':
      return sendOff(command, place);
    default:
      return said[command.kind](await act(command.kind, place));
  }
}

const said = {
  called: ({ label }: TicketAtWindow, window: number) => say('saidCalled', { label, window }),
  recall: ({ label, calls }: TicketAtWindow) => say('saidRecalled', { label, count: calls }),
  retract: ({ label }: TicketAtWindow) => say('saidTakenBack', { label }),
  start: ({ label }: TicketAtWindow) => say('saidStarted', { label }),
  finish: ({ label }: TicketAtWindow) => say('saidFinished', { label }),
  miss: ({ label }: TicketAtWindow) => say('saidMissed', { label }),
};

async function turn(to: 'open' | 'close', { hall, desk }: Place): Promise<Text> {
  await hallApi.turnWindow(hall, desk.number, to, newPressKey());
  return say(to === 'open' ? 'saidOpened' : 'saidClosed', { window: desk.number });
}

function callNext({ hall, desk }: Place): Promise<TicketAtWindow> {
  return hallApi.callNext(hall, desk.number, newPressKey());
}

const at = ({ hall, desk }: Place) => ({ hall, serviceWindow: desk.number });

// The button is locked without a ticket; should one slip through, the system refuses an empty id in words.
const here = ({ desk }: Place) => desk.ticket?.id ?? '';

function act(action: WindowAction, place: Place): Promise<TicketAtWindow> {
  return hallApi.act(at(place), action, { ticket: here(place) }, newPressKey());
}

type SendOff = Extract<Command, { kind: 'hold' | 'resume' | 'transfer' }>;

/** Out of the line for a while, back into it, or into another one. */
async function sendOff(command: SendOff, place: Place): Promise<Text> {
  const { label } = await hallApi.act(at(place), command.kind, bodyOf(command, place), newPressKey());
  switch (command.kind) {
    case 'hold':
      return sayWith('saidHeld', { label }, { reason: say(command.reason) });
    case 'resume':
      return say('saidResumed', { label });
    case 'transfer':
      return sayWith('saidTransferred', { label }, { service: command.name });
  }
}

function bodyOf(command: SendOff, place: Place) {
  switch (command.kind) {
    case 'hold':
      return { ticket: here(place), reason: command.reason };
    case 'resume':
      return { ticket: command.ticket };
    case 'transfer':
      return { ticket: here(place), service: command.service };
  }
}

/** Two commands, two keys: if nobody can be called, what was finished stays finished, and the sentence says both. */
async function finishAndCall(place: Place): Promise<Text> {
  const done = (await act('finish', place)).label;
  try {
    const { label } = await callNext(place);
    return say('saidFinishedCalled', { done, label, window: place.desk.number });
  } catch (error) {
    return sayWith('saidFinishedButNot', { done }, { problem: asProblem(error).text });
  }
}
