import type { WindowDesk } from '#contracts';
import { useCallback } from 'react';
import type { Command } from './commands.js';
import { mayAct, primaryOf } from './desk-plan.js';
import type { KeyCommand } from './key-map.js';
import type { PanelEvent } from './panel.js';
import type { OpenPanel } from './use-panel.js';

interface Hands {
  readonly desk: WindowDesk | undefined;
  readonly open: OpenPanel | null;
  readonly running: Command | null;
  readonly tell: (event: PanelEvent) => void;
  readonly run: (command: Command) => void;
}

interface Orders {
  /** What a button or its key does in the present state. */
  readonly order: (command: KeyCommand) => void;
  /** Takes a choice of the open panel; without a place the chosen one. */
  readonly take: (place?: number) => void;
}

export function useOrders({ desk, open, running, tell, run }: Hands): Orders {
  const order = useCallback(
    (command: KeyCommand) => {
      if (!desk || running) return;
      if (command === 'primary') run({ kind: primaryOf(desk).kind });
      else if (mayAct(command, desk)) begin(command, desk, { tell, run });
    },
    [desk, running, tell, run],
  );
  const take = useCallback(
    (place?: number) => {
      const choice = open?.choices[place ?? open.chosen];
      if (!choice) return;
      tell({ type: 'closed' });
      run(choice.command);
    },
    [open, tell, run],
  );
  return { order, take };
}

/** Holding and sending on ask something first; everything else is done at once. */
function begin(
  command: Exclude<KeyCommand, 'primary'>,
  { ticket, held }: WindowDesk,
  { tell, run }: Pick<Hands, 'tell' | 'run'>,
): void {
  if (command === 'hold' || command === 'transfer')
    tell({ type: 'toggled', kind: command, ticket: ticket?.id ?? '' });
  else if (command === 'resume') run({ kind: 'resume', ticket: held[0]?.id ?? '' });
  else run({ kind: command });
}
