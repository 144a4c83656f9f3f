import type { OutOfTurn } from '../orders/command.js';

/** Those that are about the person at the window, and go when that person has gone. */
export const personPanels = ['hold', 'transfer', 'result', 'switch'] as const;

/** Those whose choices have a time. */
export const timedPanels = ['hold', 'pause'] as const;

export type PanelKind =
  (typeof personPanels)[number] | 'resume' | 'pause' | 'walkUp' | 'close' | 'why' | 'keys';

/** Something that is asked before it is done. */
export interface Panel {
  readonly kind: PanelKind;
  /** The person at the window when it was opened. */
  readonly ticket: string | null;
  /** Whom to bring, if the clerk does not stay with that person. */
  readonly wish: OutOfTurn | null;
  readonly filter: string;
  /** Which of the choices is chosen. */
  readonly at: number;
  /** Which of the times is chosen. */
  readonly time: number;
}

export type PanelEvent =
  | {
      readonly type: 'toggled';
      readonly kind: PanelKind;
      readonly ticket: string | null;
      readonly wish?: OutOfTurn | null;
    }
  | { readonly type: 'typed'; readonly filter: string }
  | { readonly type: 'moved' | 'timed'; readonly by: 1 | -1; readonly of: number }
  | { readonly type: 'closed' };

/** The panel after something happened to it; `null` is no panel. */
export function panelAfter(panel: Panel | null, event: PanelEvent): Panel | null {
  switch (event.type) {
    case 'toggled':
      return toggled(panel, event);
    case 'typed':
      return panel && { ...panel, filter: event.filter, at: 0 };
    case 'moved':
      return panel && { ...panel, at: round(chosenAt(panel, event.of), event) };
    case 'timed':
      return panel && { ...panel, time: Math.max(0, Math.min(event.of - 1, panel.time + event.by)) };
    case 'closed':
      return null;
  }
}

type Toggled = Extract<PanelEvent, { type: 'toggled' }>;

/** The same key opens and closes; another key changes to the other panel. */
function toggled(panel: Panel | null, { kind, ticket, wish = null }: Toggled): Panel | null {
  if (panel?.kind === kind && panel.ticket === ticket) return null;
  return { kind, ticket, wish, filter: '', at: 0, time: 0 };
}

function round(at: number, { by, of }: { readonly by: 1 | -1; readonly of: number }): number {
  return of ? (at + by + of) % of : 0;
}

/** The list may have become shorter since one moved in it. */
export function chosenAt({ at }: Panel, choices: number): number {
  return Math.max(0, Math.min(at, choices - 1));
}

export function isOneOf<T extends PanelKind>(kinds: readonly T[], kind: PanelKind): kind is T {
  return kinds.some((one) => one === kind);
}
