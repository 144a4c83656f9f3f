import type { Stroke } from './key-map.js';
import type { PanelKind } from './panel.js';

export type PanelMeaning =
  | { readonly type: 'closed' }
  | { readonly type: 'moved'; readonly by: 1 | -1 }
  /** Enter takes the chosen one; a figure takes that one at once. */
  | { readonly type: 'taken'; readonly place?: number };

const plain: Readonly<Record<string, PanelMeaning>> = {
  Escape: { type: 'closed' },
  ArrowDown: { type: 'moved', by: 1 },
  ArrowUp: { type: 'moved', by: -1 },
};

/** What a key means while a panel is open; all others belong to its text field. */
export function panelMeaning(kind: PanelKind, stroke: Stroke): PanelMeaning | undefined {
  // In an input method Enter, Escape and the arrows choose characters.
  if (stroke.isComposing || stroke.modified || stroke.ctrl) return undefined;
  return plain[stroke.code] ?? (stroke.repeat ? undefined : taken(kind, stroke.code));
}

function taken(kind: PanelKind, code: string): PanelMeaning | undefined {
  if (code === 'Enter' || code === 'NumpadEnter') return { type: 'taken' };
  const figure = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  // Where one types, a figure is a figure: it may be the number of a window.
  return figure && kind === 'hold' ? { type: 'taken', place: Number(figure) - 1 } : undefined;
}
