import type { TicketAtWindow, WindowAction, WindowDesk } from '#contracts';
import { hallApi } from '../shared/hall-api.js';
import { newPressKey } from '../shared/press-key.js';
import { asProblem } from '../shared/problem.js';
import type { Text } from '../shared/text.js';
import { say } from './say.js';

export type Command = 'open' | 'close' | 'callNext' | 'finishAndCall' | WindowAction;

interface Place {
  readonly hall: string;
  readonly desk: WindowDesk;
}

/** Does what was pressed and gives the sentence that says so. Throws an `ApiProblem`. */
export async function perform(command: Command, place: Place): Promise<Text> {
  switch (command) {
    case 'open':
    case 'close':
      return turn(command, place);
    case 'callNext':
      return said.called(await callNext(place), place.desk.number);
    case 'finishAndCall':
      return finishAndCall(place);
    default:
      return said[command](await act(command, place));
  }
}

const said = {
  called: ({ label }: TicketAtWindow, window: number) => say('saidCalled', { label, window }),
  recall: ({ label, calls }: TicketAtWindow) => say('saidRecalled', { label, count: calls }),
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

function act(action: WindowAction, { hall, desk }: Place): Promise<TicketAtWindow> {
  // The button is locked without a ticket; should one slip through, the system refuses an empty id in words.
  return hallApi.act({ hall, serviceWindow: desk.number }, action, desk.ticket?.id ?? '', newPressKey());
}

/** Two commands, two keys: if nobody can be called, what was finished stays finished, and the sentence says both. */
async function finishAndCall(place: Place): Promise<Text> {
  const done = (await act('finish', place)).label;
  try {
    const { label } = await callNext(place);
    return say('saidFinishedCalled', { done, label, window: place.desk.number });
  } catch (error) {
    const { text } = asProblem(error);
    return {
      zh: say('saidFinishedButNot', { done, problem: text.zh }).zh,
      en: say('saidFinishedButNot', { done, problem: text.en }).en,
    };
  }
}
