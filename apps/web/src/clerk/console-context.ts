import type { WindowDesk } from '#contracts';
import { createContext, useContext } from 'react';
import type { Place } from '../shared/hall-api.js';
import type { DeskState } from './desk/use-desk.js';
import type { Pad } from './keys/call-pad.js';
import type { ClerkKeys } from './keys/key-map.js';
import type { Commands } from './orders/use-commands.js';
import type { Orders } from './orders/use-orders.js';
import type { PanelState } from './panels/use-panel.js';
import type { PapersState } from './person/use-papers.js';
import type { SmallWindow } from './small/use-small-window.js';

/** Everything that the parts of a console show and do. */
export interface ConsoleState extends Orders, PanelState, Omit<Commands, 'runBeside'> {
  readonly place: Place;
  readonly desk: WindowDesk;
  readonly state: DeskState;
  readonly papers: PapersState;
  /** The number that is being typed. */
  readonly pad: Pad;
  readonly keys: ClerkKeys;
  readonly changeKeys: (keys: ClerkKeys) => void;
  readonly learn: (learning: boolean) => void;
  readonly small: SmallWindow;
}

export const ConsoleContext = createContext<ConsoleState | null>(null);

export function useConsole(): ConsoleState {
  const console = useContext(ConsoleContext);
  if (!console) throw new Error('A part of the console stands outside of it.');
  return console;
}
