import type { ReactNode } from 'react';
import { usePick } from '../../shared/language.js';
import type { KeyCommand } from '../keys/key-map.js';
import { useKeyHint } from '../keys/keys-context.js';

interface PressProps {
  /** Stable name of the button, whatever it does at the moment. */
  readonly id: string;
  readonly press: () => void;
  /** Whose key is printed on it. */
  readonly command?: KeyCommand;
  /** A command is on its way: nothing may be pressed until its answer is there. */
  readonly locked?: boolean;
  /** It is this button's command. */
  readonly busy?: boolean;
  readonly off?: boolean;
  readonly look?: string;
  /** What the button does now, for tests and scripts. */
  readonly does?: string;
  /** The panel that it opens is open. */
  readonly expanded?: boolean | undefined;
  readonly children: ReactNode;
}

/** Answers at once by looking pressed, and is locked until the system has answered. */
export function Press(props: PressProps) {
  const {
    id,
    press,
    command,
    locked = false,
    busy = false,
    off = false,
    look = '',
    does = id,
    expanded,
  } = props;
  const pick = usePick();
  const hint = useKeyHint(command);
  return (
    <button
      type="button"
      className={`press ${look}`}
      data-testid={id}
      data-command={does}
      disabled={off}
      aria-disabled={locked}
      aria-busy={busy}
      aria-expanded={expanded}
      aria-keyshortcuts={hint?.aria}
      // A click does not move the focus here: Enter must go on meaning the red button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!locked) press();
      }}
    >
      <span>{props.children}</span>
      {hint && <kbd>{pick(hint.name)}</kbd>}
    </button>
  );
}
