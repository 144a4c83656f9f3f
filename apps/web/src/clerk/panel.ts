/** What is asked before a person at the window is put on hold or sent on. */
export interface Panel {
  readonly kind: PanelKind;
  /** The person it was opened for: it says nothing about anybody who comes later. */
  readonly ticket: string;
  readonly filter: string;
  /** Which of the choices is chosen. */
  readonly at: number;
}

export type PanelKind = 'hold' | 'transfer';

export type PanelEvent =
  | { readonly type: 'toggled'; readonly kind: PanelKind; readonly ticket: string }
  | { readonly type: 'typed'; readonly filter: string }
  | { readonly type: 'moved'; readonly by: 1 | -1; readonly of: number }
  | { readonly type: 'closed' };

/** The panel after something happened to it; `null` is no panel. */
export function panelAfter(panel: Panel | null, event: PanelEvent): Panel | null {
  switch (event.type) {
    case 'toggled':
      return toggled(panel, event);
    case 'typed':
      return panel && { ...panel, filter: event.filter, at: 0 };
    case 'moved':
      return (
        panel && { ...panel, at: event.of ? (chosenAt(panel, event.of) + event.by + event.of) % event.of : 0 }
      );
    case 'closed':
      return null;
  }
}

/** The same key opens and closes; the other key changes to the other panel. */
function toggled(panel: Panel | null, { kind, ticket }: Pick<Panel, 'kind' | 'ticket'>): Panel | null {
  if (panel?.kind === kind && panel.ticket === ticket) return null;
  return { kind, ticket, filter: '', at: 0 };
}

/** The list may have become shorter since one moved in it. */
export function chosenAt({ at }: Panel, choices: number): number {
  return Math.max(0, Math.min(at, choices - 1));
}
