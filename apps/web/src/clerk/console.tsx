import type { WindowDesk } from '#contracts';
import { useState } from 'react';
import type { Place } from '../shared/hall-api.js';
import { Actions } from './actions/actions.js';
import { StatusBar } from './bars/status-bar.js';
import { TopBar } from './bars/top-bar.js';
import { ConsoleContext, type ConsoleState } from './console-context.js';
import type { DeskState } from './desk/use-desk.js';
import { KeyCard } from './keys/key-card.js';
import { KeysContext, useStoredKeys } from './keys/keys-context.js';
import { useClerkKeys } from './keys/use-clerk-keys.js';
import { NextList } from './line/next-list.js';
import { useCommands } from './orders/use-commands.js';
import { useOrders } from './orders/use-orders.js';
import { usePanel } from './panels/use-panel.js';
import { Person } from './person/person.js';
import { TipSheet } from './person/tip-sheet.js';
import { usePapers } from './person/use-papers.js';
import { SmallWindowView } from './small/small-window.js';
import { useSmallWindow } from './small/use-small-window.js';

interface ConsoleProps {
  readonly place: Place;
  readonly desk: WindowDesk;
  readonly state: DeskState;
}

/** Left who comes, in the middle who is here, right what to do. */
export function Console(props: ConsoleProps) {
  const console = useConsoleState(props);
  return (
    <KeysContext value={console.keys}>
      <ConsoleContext value={console}>
        <div className="console" data-testid="console" data-state={props.desk.state}>
          <TopBar />
          <main>
            <NextList />
            <Person />
            <Actions />
          </main>
          <StatusBar />
        </div>
        <SmallWindowView />
        <TipSheet />
        <KeyCard />
      </ConsoleContext>
    </KeysContext>
  );
}

function useConsoleState({ place, desk, state }: ConsoleProps): ConsoleState {
  const { serverNow, refresh } = state;
  const [keys, changeKeys] = useStoredKeys();
  const [learning, learn] = useState(false);
  const small = useSmallWindow();
  const panel = usePanel({ place, desk, serverNow });
  const commands = useCommands({ place, desk, refresh });
  const papers = usePapers(desk, commands);
  const orders = useOrders({ desk, serverNow, commands, openSmallWindow: small.open, ...panel });
  const hands = { desk, keys, learning, smallWindow: small.window, tick: papers.tick };
  const pad = useClerkKeys({ ...hands, ...panel, ...orders });
  return {
    ...{ place, desk, state, papers, pad, keys, changeKeys, learn, small },
    ...commands,
    ...panel,
    ...orders,
  };
}
