import { useState } from 'react';
import { ticksPapers } from '../desk/desk-plan.js';
import { panelMeaning, type PanelMeaning } from '../panels/panel-keys.js';
import type { OpenPanel, PanelState } from '../panels/use-panel.js';
import type { Orders } from '../orders/use-orders.js';
import type { WindowDesk } from '#contracts';
import { padMeaning, type Pad } from './call-pad.js';
import { commandOf, isOwned, type ClerkKeys, type KeyCommand } from './key-map.js';
import { figureOf, nameOf, writes, type Stroke } from './stroke.js';
import { useKeys } from './use-keys.js';

interface Hands extends PanelState, Orders {
  readonly desk: WindowDesk;
  readonly keys: ClerkKeys;
  readonly tick: (place: number) => void;
  /** The small window hears keys as well. */
  readonly smallWindow: Window | null;
  /** Somebody teaches a key: it shall do nothing else. */
  readonly learning: boolean;
}

/** What the keys mean now, and the number that is being typed. */
export function useClerkKeys(hands: Hands): Pad {
  const [pad, setPad] = useState<Pad>('');
  const { open, keys, learning } = hands;
  const heard = (stroke: Stroke) => {
    if (learning) return false;
    if (open) return inPanel(open, stroke, hands);
    return typed(stroke) || ticked(stroke, hands) || ordered(stroke, hands);
  };
  const typed = (stroke: Stroke) => {
    const meaning = keys.singleKeys && padMeaning(pad, stroke, ticksPapers(hands.desk));
    if (!meaning) return false;
    setPad(meaning.type === 'typed' ? meaning.pad : '');
    if (meaning.type === 'call') hands.callNumber(meaning.number);
    if (meaning.type === 'pause') hands.order('pause');
    return true;
  };
  useKeys(heard, hands.smallWindow);
  return pad;
}

/** While a panel is open the keys are the panel's, but for those that open another one. */
function inPanel(open: OpenPanel, stroke: Stroke, hands: Hands): boolean {
  const meaning = panelMeaning(open.panel.kind, stroke);
  if (meaning) {
    mean(open, meaning, hands);
    return true;
  }
  // What would write something belongs to the field that is open, and so does the way back from what was typed.
  if (writes(nameOf(stroke)) || stroke.ctrl) return false;
  const command = commandOf(hands.keys, stroke);
  if (command && openers.includes(command)) hands.order(command);
  return isOwned(hands.keys, stroke) && !/Enter$|^End$/.test(stroke.code);
}

function mean({ choices, times }: OpenPanel, meaning: PanelMeaning, { take, tell }: Hands): void {
  switch (meaning.type) {
    case 'taken':
      return take(meaning.place);
    case 'closed':
      return tell(meaning);
    case 'moved':
      return tell({ ...meaning, of: choices.length });
    case 'timed':
      return tell({ ...meaning, of: times.length });
  }
}

function ticked(stroke: Stroke, { desk, keys, tick }: Hands): boolean {
  const figure = Number(
    stroke.repeat || stroke.modified || stroke.isComposing ? 0 : figureOf(nameOf(stroke)),
  );
  if (!keys.singleKeys || !figure || !ticksPapers(desk)) return false;
  tick(figure - 1);
  return true;
}

function ordered(stroke: Stroke, { keys, order }: Hands): boolean {
  const command = commandOf(keys, stroke);
  if (command) order(command);
  return isOwned(keys, stroke);
}

const openers: readonly KeyCommand[] = [
  'pause',
  'transfer',
  'hold',
  'resume',
  'result',
  'why',
  'close',
  'keys',
];
