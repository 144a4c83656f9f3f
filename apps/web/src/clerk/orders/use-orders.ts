import type { WindowDesk } from '#contracts';
import { useCallback } from 'react';
import { mayAct, primaryOf, type SmallerAction } from '../desk/desk-plan.js';
import type { KeyCommand } from '../keys/key-map.js';
import type { PanelState } from '../panels/use-panel.js';
import { printSheet } from '../print/print-sheet.js';
import { say, sayWith } from '../say.js';
import type { Commands } from './use-commands.js';
import { noteUse } from './results-used.js';
import { secondsLeft } from './way-back.js';
import type { OutOfTurn } from './command.js';

interface Hands extends PanelState {
  readonly desk: WindowDesk;
  readonly serverNow: number;
  readonly commands: Commands;
  readonly openSmallWindow: () => void;
}

export interface Orders {
  /** What a button or its key does in the present state. */
  readonly order: (command: KeyCommand) => void;
  /** Takes a choice of the open panel; without a place the chosen one. */
  readonly take: (place?: number) => void;
  /** Calls somebody by number; asks first when somebody is there. */
  readonly callNumber: (number: string) => void;
}

export function useOrders(hands: Hands): Orders {
  const { desk, commands, open, tell } = hands;
  const order = useCallback(
    (command: KeyCommand) => {
      if (!commands.running) begin(command, hands);
    },
    [hands, commands.running],
  );
  const take = (place?: number) => {
    const choice = open?.choices[place ?? open.chosen];
    if (!choice || commands.running) return;
    tell({ type: 'closed' });
    if (choice.command?.kind === 'finish' && choice.command.result && desk.service)
      noteUse(desk.service.code, choice.command.result.code);
    if (choice.command) commands.run(choice.command);
  };
  const callNumber = (number: string) => {
    if (!commands.running) bringOutOfTurn({ kind: 'callNumber', number }, hands);
  };
  return { order, take, callNumber };
}

function begin(command: KeyCommand, hands: Hands): void {
  const { desk, serverNow, commands, tell } = hands;
  if (command === 'primary') return commands.run({ kind: primaryOf(desk).kind });
  if (command === 'undo') return takeBack(commands);
  if (command === 'smallWindow') return hands.openSmallWindow();
  if (!mayAct(command, desk, serverNow))
    return commands.explain(sayWith('notNow', {}, { what: say(command) }));
  act(command, hands, tell);
}

/** Some ask something first; everything else is done at once. */
function act(command: SmallerAction, hands: Hands, tell: PanelState['tell']): void {
  const { desk, commands } = hands;
  const ticket = desk.ticket?.id ?? null;
  switch (command) {
    case 'recall':
    case 'start':
    case 'miss':
    case 'finish':
      return commands.run({ kind: command });
    case 'walkUp':
      return walkUp(hands);
    case 'resume':
      return resume(hands);
    case 'help':
      return commands.run(desk.help ? { kind: 'cancelHelp' } : { kind: 'help', help: 'help' });
    case 'emergency':
      return commands.run({ kind: 'help', help: 'emergency' });
    case 'tipSheet':
      return printSheet('tips');
    default:
      return tell({ type: 'toggled', kind: command, ticket });
  }
}

/** With one duty there is nothing to choose. */
function walkUp(hands: Hands): void {
  const { desk, tell } = hands;
  if (desk.services.length > 1)
    return tell({ type: 'toggled', kind: 'walkUp', ticket: desk.ticket?.id ?? null });
  bringOutOfTurn({ kind: 'walkUp', service: undefined }, hands);
}

/** With one person on hold there is nothing to choose. */
function resume({ desk, commands, tell }: Hands): void {
  const [first, ...others] = desk.held;
  if (first && others.length === 0) return commands.run({ kind: 'resume', ticket: first.id });
  tell({ type: 'toggled', kind: 'resume', ticket: desk.ticket?.id ?? null });
}

/** The only question of the console: whoever is here must not be forgotten. */
function bringOutOfTurn(wish: OutOfTurn, { desk, commands, tell }: Hands): void {
  if (desk.ticket) tell({ type: 'toggled', kind: 'switch', ticket: desk.ticket.id, wish });
  else commands.run(wish);
}

function takeBack({ outcome, run, explain }: Commands): void {
  if (outcome.back && secondsLeft(outcome.back, Date.now()) > 0) run({ kind: 'takeBack', way: outcome.back });
  else explain(say('nothingToUndo'));
}
