import { Actions } from './actions.js';
import { Blank } from './blank.js';
import { ChoicePanel } from './choice-panel.js';
import { NextList } from './next-list.js';
import { Person } from './person.js';
import { say } from './say.js';
import { StatusBar } from './status-bar.js';
import { TakeBack } from './take-back.js';
import { TopBar } from './top-bar.js';
import { useClerkKeys } from './use-clerk-keys.js';
import { useCommands } from './use-commands.js';
import { useDesk } from './use-desk.js';
import { useOrders } from './use-orders.js';
import { usePanel } from './use-panel.js';

/** Left who comes, in the middle who is here, right what to do. */
export function Console({ hall, serviceWindow }: { hall: string; serviceWindow: number }) {
  const state = useDesk(hall, serviceWindow);
  const { desk, problem, serverNow } = state;
  const { outcome, running, run } = useCommands(hall, desk, state.refresh);
  const { open, tell } = usePanel(hall, desk);
  const { order, take } = useOrders({ desk, open, running, tell, run });
  useClerkKeys({ open, tell, take, order });
  if (!desk) {
    if (!problem) return <Blank text={say('loading')} />;
    return (
      <Blank
        text={problem.code === 'unreachable' ? say('unreachable') : problem.text}
        back={`?hall=${hall}`}
      />
    );
  }
  const locked = running !== null;
  const label = desk.ticket?.label ?? '';
  return (
    <div className="console" data-testid="console" data-state={desk.state}>
      <TopBar hall={hall} desk={desk} state={state} />
      <main>
        <NextList desk={desk} now={serverNow} locked={locked || open !== null} run={run} />
        <Person
          desk={desk}
          now={serverNow}
          panel={open && <ChoicePanel {...{ open, tell, take }} label={label} />}
        />
        <Actions {...{ desk, running, order, run }} panel={open?.panel.kind} />
      </main>
      <StatusBar outcome={outcome} stale={state.freshness === 'stale'}>
        <TakeBack ticket={desk.ticket} {...{ serverNow, locked, order }} />
      </StatusBar>
    </div>
  );
}
