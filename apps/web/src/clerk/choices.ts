import type { Text } from '../shared/text.js';
import type { Command } from './commands.js';
import { holdReasons } from './hold-reasons.js';
import type { Offer } from './other-services.js';
import { say } from './say.js';

/** A line of a panel: what it says and what it orders. */
export interface Choice {
  readonly id: string;
  readonly name: Text;
  /** In front: the key that takes it, or the letter of the service. */
  readonly mark: string;
  /** What one should know before taking it. */
  readonly facts: readonly { readonly text: Text; readonly warns?: boolean }[];
  readonly command: Command;
}

export const holdChoices: readonly Choice[] = holdReasons.map((reason, index) => ({
  id: reason,
  name: say(reason),
  mark: String(index + 1),
  facts: [],
  command: { kind: 'hold', reason },
}));

/** A service says how many wait there before somebody is sent to them. */
export function transferChoice({ code, letter, name, waiting, openWindows }: Offer): Choice {
  return {
    id: code,
    name,
    mark: letter,
    facts: [
      { text: say('waiting', { count: waiting }) },
      openWindows > 0
        ? { text: say('windowsOpen', { count: openWindows }) }
        : { text: say('noWindowOpen'), warns: true },
    ],
    command: { kind: 'transfer', service: code, name },
  };
}
