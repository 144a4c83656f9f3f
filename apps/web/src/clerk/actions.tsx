import type { WindowDesk } from '#contracts';
import {
  ArrowRightLeft,
  Check,
  CirclePause,
  DoorClosed,
  DoorOpen,
  Megaphone,
  Play,
  Undo2,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import { usePick } from '../shared/language.js';
import type { Command } from './commands.js';
import { mayAct, primaryOf, type Primary, type SmallerAction } from './desk-plan.js';
import { keyOf, type KeyCommand } from './key-map.js';
import type { PanelKind } from './panel.js';
import { Press } from './press.js';
import { say } from './say.js';

interface ActionsProps {
  readonly desk: WindowDesk;
  readonly running: Command | null;
  /** While a panel is open only its own keys and buttons act. */
  readonly panel: PanelKind | undefined;
  readonly order: (command: KeyCommand) => void;
  readonly run: (command: Command) => void;
}

/** Taking a call back has its place below, beside what it takes back. */
const smaller: readonly { action: Exclude<SmallerAction, 'retract'>; icon: LucideIcon }[] = [
  { action: 'recall', icon: Megaphone },
  { action: 'start', icon: Play },
  { action: 'finish', icon: Check },
  { action: 'miss', icon: UserX },
  { action: 'transfer', icon: ArrowRightLeft },
  { action: 'hold', icon: CirclePause },
  { action: 'resume', icon: Undo2 },
];

export function Actions(props: ActionsProps) {
  const pick = usePick();
  const primary = primaryOf(props.desk);
  return (
    <section className="card actions" aria-labelledby="actions">
      <h2 id="actions">{pick(say('actions'))}</h2>
      <Press
        id="primary"
        look="seal"
        hint={keyOf.primary}
        command={primary.kind}
        press={() => props.order('primary')}
        locked={props.running !== null}
        busy={props.running?.kind === primary.kind}
        off={props.panel !== undefined}
      >
        {pick(primaryText(primary))}
      </Press>
      {smaller.map(({ action, icon }) => (
        <Smaller key={action} {...props} action={action} icon={icon} />
      ))}
      <span className="gap" />
      {primary.kind !== 'open' && <TurnWindow {...props} />}
    </section>
  );
}

function primaryText(primary: Primary) {
  switch (primary.kind) {
    case 'open':
      return say('primaryOpen');
    case 'callNext':
      return say('primaryCallNext', { next: primary.next ?? '' });
    case 'start':
      return say('primaryStart', { label: primary.label });
    case 'finish':
      return say('primaryFinish', { label: primary.label });
    case 'finishAndCall':
      return say('primaryFinishAndCall', { next: primary.next });
  }
}

type SmallerProps = ActionsProps & (typeof smaller)[number];

function Smaller({ action, icon: Icon, desk, running, panel, order }: SmallerProps) {
  const pick = usePick();
  const opens = action === 'hold' || action === 'transfer';
  const longestHeld = action === 'resume' ? desk.held[0]?.label : undefined;
  return (
    <Press
      id={action}
      hint={keyOf[action]}
      command={action}
      press={() => order(action)}
      locked={running !== null}
      busy={running?.kind === action}
      off={!mayAct(action, desk) || (panel !== undefined && !opens)}
      expanded={opens ? panel === action : undefined}
    >
      <Icon aria-hidden size="1.1em" />
      {pick(longestHeld ? say('resumeOne', { label: longestHeld }) : say(action))}
    </Press>
  );
}

function TurnWindow({ desk, running, panel, run }: ActionsProps) {
  const pick = usePick();
  const kind = desk.state === 'open' ? 'close' : 'open';
  const Door = kind === 'close' ? DoorClosed : DoorOpen;
  return (
    <Press
      id="turn-window"
      command={kind}
      press={() => run({ kind })}
      locked={running !== null}
      busy={running?.kind === kind}
      off={panel !== undefined}
    >
      <Door aria-hidden size="1.1em" /> {pick(say(kind === 'close' ? 'closeWindow' : 'openWindow'))}
    </Press>
  );
}
