import { useCallback } from 'react';
import { commandOf, isOwned, type KeyCommand, type Stroke } from './key-map.js';
import { panelMeaning } from './panel-keys.js';
import type { PanelEvent } from './panel.js';
import { useKeys } from './use-keys.js';
import type { OpenPanel } from './use-panel.js';

interface Hands {
  readonly open: OpenPanel | null;
  readonly tell: (event: PanelEvent) => void;
  readonly take: (place?: number) => void;
  readonly order: (command: KeyCommand) => void;
}

/** While a panel is open the keys are the panel's, but for those that open and close panels. */
export function useClerkKeys({ open, tell, take, order }: Hands): void {
  const inPanel = useCallback(
    ({ panel, choices }: OpenPanel, stroke: Stroke) => {
      const meaning = panelMeaning(panel.kind, stroke);
      if (meaning?.type === 'taken') take(meaning.place);
      else if (meaning?.type === 'moved') tell({ ...meaning, of: choices.length });
      else if (meaning) tell(meaning);
      return meaning !== undefined;
    },
    [take, tell],
  );
  useKeys(
    useCallback(
      (stroke: Stroke) => {
        if (open && inPanel(open, stroke)) return true;
        const command = commandOf(stroke);
        if (command && (!open || togglesPanel(command))) order(command);
        // Ctrl+Z in a text field takes back what was typed there.
        return isOwned(stroke) && !(open && stroke.ctrl);
      },
      [open, inPanel, order],
    ),
  );
}

function togglesPanel(command: KeyCommand): boolean {
  return command === 'hold' || command === 'transfer';
}
