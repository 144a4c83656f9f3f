import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { useConsole } from '../console-context.js';
import { mayAct, primaryOf, secondsToMiss, type SmallerAction } from '../desk/desk-plan.js';
import { say } from '../say.js';
import { Press } from './press.js';
import { primaryText } from './primary-text.js';

/** With the person who is here, then with the window. */
const forPerson: readonly SmallerAction[] = [
  ...(['recall', 'start', 'miss', 'finish', 'transfer', 'hold', 'resume', 'result'] as const),
];
const forWindow: readonly SmallerAction[] = ['walkUp', 'pause', 'why', 'close'];
const forHelp: readonly SmallerAction[] = ['help', 'emergency', 'keys'];

export function Actions() {
  const pick = usePick();
  return (
    <section className="card actions" aria-labelledby="actions">
      <h2 id="actions">{pick(say('actions'))}</h2>
      <PrimaryPress />
      <Group actions={forPerson} />
      <span className="gap" />
      <Group actions={forWindow} />
      <div className="group quiet-group">
        {forHelp.map((action) => (
          <Smaller key={action} action={action} />
        ))}
        <SmallWindowPress />
      </div>
    </section>
  );
}

function PrimaryPress() {
  const pick = usePick();
  const { desk, pad, running, open, order, callNumber } = useConsole();
  const { kind } = primaryOf(desk);
  return (
    <Press
      id="primary"
      look="seal"
      command="primary"
      does={pad === '' ? kind : 'callNumber'}
      press={() => (pad === '' ? order('primary') : callNumber(pad))}
      locked={running !== null}
      busy={running?.kind === kind}
      off={open !== null}
    >
      {pick(primaryText(desk, pad))}
    </Press>
  );
}

function Group({ actions }: { actions: readonly SmallerAction[] }) {
  return (
    <div className="group">
      {actions.map((action) => (
        <Smaller key={action} action={action} />
      ))}
    </div>
  );
}

function Smaller({ action }: { action: SmallerAction }) {
  const pick = usePick();
  const { desk, state, running, open, order } = useConsole();
  const isOpen = open?.panel.kind === action;
  const name = useNameOf(action);
  return (
    <Press
      id={action}
      command={action}
      press={() => order(action)}
      locked={running !== null}
      busy={running?.kind === action}
      off={!mayAct(action, desk, state.serverNow)}
      expanded={isOpen ? true : undefined}
    >
      {pick(name)}
    </Press>
  );
}

/** The button itself says from when on it can be pressed, and whom it takes back. */
function useNameOf(action: SmallerAction): Text {
  const { desk, state } = useConsole();
  const left = action === 'miss' && desk.ticket ? secondsToMiss(desk, state.serverNow) : 0;
  if (left > 0) return say('missIn', { count: left });
  const [first, ...others] = desk.held;
  if (action === 'resume' && first && others.length === 0) return say('resumeOne', { label: first.label });
  return say(action === 'help' && desk.help?.kind === 'help' ? 'cancelHelp' : action);
}

function SmallWindowPress() {
  const pick = usePick();
  const { small, running } = useConsole();
  if (!small.possible) return null;
  return (
    <Press id="small-window" command="smallWindow" press={small.open} locked={running !== null}>
      {pick(say('smallWindow'))}
    </Press>
  );
}
