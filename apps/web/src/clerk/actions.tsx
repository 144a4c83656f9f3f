import type { WindowAction, WindowDesk } from '#contracts';
import { Check, DoorClosed, DoorOpen, Megaphone, Play, UserX, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePick } from '../shared/language.js';
import { mayAct, primaryOf, type Primary } from './desk-plan.js';
import { keyOf } from './key-map.js';
import type { Command } from './perform.js';
import { say } from './say.js';

interface ActionsProps {
  readonly desk: WindowDesk;
  readonly running: Command | null;
  readonly run: (command: Command) => void;
}

const smaller: readonly { action: WindowAction; icon: LucideIcon }[] = [
  { action: 'recall', icon: Megaphone },
  { action: 'start', icon: Play },
  { action: 'finish', icon: Check },
  { action: 'miss', icon: UserX },
];

export function Actions({ desk, running, run }: ActionsProps) {
  const pick = usePick();
  const primary = primaryOf(desk);
  return (
    <section className="card actions" aria-labelledby="actions">
      <h2 id="actions">{pick(say('actions'))}</h2>
      <Press id="primary" seal hint={keyOf.primary} {...{ running, run }} command={primary.kind}>
        {pick(primaryText(primary))}
      </Press>
      {smaller.map(({ action, icon: Icon }) => (
        <Press
          key={action}
          id={action}
          hint={keyOf[action]}
          {...{ running, run }}
          command={action}
          off={!mayAct(action, desk)}
        >
          <Icon aria-hidden size="1.1em" /> {pick(say(action))}
        </Press>
      ))}
      <span className="gap" />
      {primary.kind !== 'open' && <TurnWindow desk={desk} running={running} run={run} />}
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

function TurnWindow({ desk, running, run }: ActionsProps) {
  const pick = usePick();
  const open = desk.state === 'open';
  const Door = open ? DoorClosed : DoorOpen;
  return (
    <Press id="turn-window" command={open ? 'close' : 'open'} {...{ running, run }}>
      <Door aria-hidden size="1.1em" /> {pick(say(open ? 'closeWindow' : 'openWindow'))}
    </Press>
  );
}

interface PressProps {
  /** Stable name of the button, whatever it does at the moment. */
  readonly id: string;
  readonly command: Command;
  readonly running: Command | null;
  readonly run: (command: Command) => void;
  readonly hint?: string | undefined;
  readonly seal?: boolean;
  readonly off?: boolean;
  readonly children: ReactNode;
}

/** Answers at once by looking pressed, and is locked until the system has answered. */
function Press({ id, command, running, run, hint, seal = false, off = false, children }: PressProps) {
  return (
    <button
      type="button"
      className={seal ? 'press seal' : 'press'}
      data-testid={id}
      data-command={command}
      disabled={off}
      aria-disabled={running !== null}
      aria-busy={running === command}
      aria-keyshortcuts={hint}
      // A click does not move the focus here: Enter must go on meaning the red button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(command)}
    >
      <span>{children}</span>
      {hint && <kbd>{hint}</kbd>}
    </button>
  );
}
