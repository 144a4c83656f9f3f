import { figureOf, nameOf, type Stroke } from '../keys/stroke.js';
import { isOneOf, timedPanels, type PanelKind } from './panel.js';

export type PanelMeaning =
  | { readonly type: 'closed' }
  | { readonly type: 'moved' | 'timed'; readonly by: 1 | -1 }
  /** Enter takes the chosen one; a figure takes that one at once. */
  | { readonly type: 'taken'; readonly place?: number };

/** Panels that are no list: the keys inside belong to them. */
const forms: readonly PanelKind[] = ['why', 'keys'];

const moves: Readonly<Record<string, PanelMeaning>> = {
  ArrowDown: { type: 'moved', by: 1 },
  ArrowUp: { type: 'moved', by: -1 },
};

const times: Readonly<Record<string, PanelMeaning>> = {
  ArrowRight: { type: 'timed', by: 1 },
  ArrowLeft: { type: 'timed', by: -1 },
};

/** What a key means while a panel is open; all others belong to its text field. */
export function panelMeaning(kind: PanelKind, stroke: Stroke): PanelMeaning | undefined {
  // In an input method Enter, Escape and the arrows choose characters.
  if (stroke.isComposing || stroke.modified || stroke.ctrl) return undefined;
  const name = nameOf(stroke);
  if (name === 'Escape') return { type: 'closed' };
  if (forms.includes(kind)) return undefined;
  const timed = isOneOf(timedPanels, kind) ? times[name] : undefined;
  return moves[name] ?? timed ?? (stroke.repeat ? undefined : taken(kind, name));
}

function taken(kind: PanelKind, name: string): PanelMeaning | undefined {
  if (name === 'Enter' || name === 'NumpadEnter') return { type: 'taken' };
  const figure = Number(figureOf(name) ?? 0);
  // Where one types, a figure is a figure: it may be the number of a window.
  return figure > 0 && kind !== 'transfer' ? { type: 'taken', place: figure - 1 } : undefined;
}
