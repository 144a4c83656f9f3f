import { say, sayWith } from '../say.js';
import type { Command } from './command.js';
import type { AtDesk, Done } from './done.js';
import { ofWindow } from './way-back.js';

type Turn = Extract<Command, { kind: 'open' | 'close' | 'leave' | 'pause' | 'help' | 'cancelHelp' }>;

/** What is ordered for the window itself. */
export async function turn(command: Turn, at: AtDesk): Promise<Done> {
  await at.send.window(actionOf(command), bodyOf(command));
  return outcomeOf(command, at);
}

function actionOf({ kind }: Turn): string {
  return kind === 'cancelHelp' ? 'cancel-help' : kind;
}

function bodyOf(command: Turn): object {
  if (command.kind === 'pause') return { reason: command.reason, minutes: command.minutes };
  return command.kind === 'help' ? { kind: command.help } : {};
}

function outcomeOf(command: Turn, { desk }: AtDesk): Done {
  const window = { window: desk.number };
  switch (command.kind) {
    case 'open': {
      const before = { name: say('didOpen'), then: say('closedAgain') };
      // Somebody stands there, or the window only went on after a pause: then it does not close again.
      const mayClose = desk.state === 'closed' && !desk.ticket;
      const back = mayClose ? { ...before, steps: [ofWindow('close')], spoken: false } : undefined;
      return { text: say('saidOpened', window), back };
    }
    case 'close':
      return { text: say('saidClosed', window), back: openAgain('didClose') };
    case 'leave':
      return { text: say('saidLeft', window) };
    case 'pause': {
      const facts = { reason: say(`${command.reason}Pause`) };
      return { text: sayWith('saidPaused', { count: command.minutes }, facts), back: openAgain('didPause') };
    }
    case 'help': {
      const emergency = command.help === 'emergency';
      const back = { name: say('didHelp'), then: say('helpCancelled') };
      return {
        text: say(emergency ? 'saidEmergency' : 'saidHelp'),
        back: { ...back, steps: [ofWindow('cancel-help')], spoken: false },
      };
    }
    case 'cancelHelp':
      return { text: say('helpCancelled') };
  }
}

function openAgain(did: 'didClose' | 'didPause') {
  return { name: say(did), then: say('openAgain'), steps: [ofWindow('open')], spoken: false };
}
