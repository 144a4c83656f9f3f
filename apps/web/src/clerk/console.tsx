import { useCallback } from 'react';
import { Actions } from './actions.js';
import { Blank } from './blank.js';
import { mayAct, primaryOf } from './desk-plan.js';
import type { KeyCommand } from './key-map.js';
import { NextList } from './next-list.js';
import { Person } from './person.js';
import { say } from './say.js';
import { StatusBar } from './status-bar.js';
import { TopBar } from './top-bar.js';
import { useCommands } from './use-commands.js';
import { useDesk } from './use-desk.js';
import { useKeys } from './use-keys.js';

/** Left who comes, in the middle who is here, right what to do. */
export function Console({ hall, serviceWindow }: { hall: string; serviceWindow: number }) {
  const state = useDesk(hall, serviceWindow);
  const { desk, problem } = state;
  const { outcome, running, run } = useCommands(hall, desk, state.refresh);
  const byKey = useCallback(
    (command: KeyCommand) => {
      if (!desk) return;
      if (command === 'primary') run(primaryOf(desk).kind);
      else if (mayAct(command, desk)) run(command);
    },
    [desk, run],
  );
  useKeys(byKey);
  if (!desk) {
    if (!problem) return <Blank text={say('loading')} />;
    return (
      <Blank
        text={problem.code === 'unreachable' ? say('unreachable') : problem.text}
        back={`?hall=${hall}`}
      />
    );
  }
  return (
    <div className="console" data-testid="console" data-state={desk.state}>
      <TopBar hall={hall} desk={desk} state={state} />
      <main>
        <NextList desk={desk} now={state.serverNow} />
        <Person desk={desk} now={state.serverNow} />
        <Actions desk={desk} running={running} run={run} />
      </main>
      <StatusBar outcome={outcome} stale={state.freshness === 'stale'} />
    </div>
  );
}
