import type { ReactNode } from 'react';

interface PressProps {
  /** Stable name of the button, whatever it does at the moment. */
  readonly id: string;
  readonly press: () => void;
  /** A command is on its way: nothing may be pressed until its answer is there. */
  readonly locked: boolean;
  /** It is this button's command. */
  readonly busy?: boolean;
  readonly off?: boolean;
  readonly hint?: string | undefined;
  readonly look?: string;
  /** What the button does now, for tests and scripts. */
  readonly command?: string;
  /** The panel that it opens is open. */
  readonly expanded?: boolean | undefined;
  readonly children: ReactNode;
}

/** Answers at once by looking pressed, and is locked until the system has answered. */
export function Press({
  id,
  press,
  locked,
  busy = false,
  off = false,
  hint,
  look = '',
  command,
  expanded,
  children,
}: PressProps) {
  return (
    <button
      type="button"
      className={`press ${look}`}
      data-testid={id}
      data-command={command}
      disabled={off}
      aria-disabled={locked}
      aria-busy={busy}
      aria-expanded={expanded}
      aria-keyshortcuts={hint?.replace('Ctrl', 'Control')}
      // A click does not move the focus here: Enter must go on meaning the red button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!locked) press();
      }}
    >
      <span>{children}</span>
      {hint && <kbd>{hint}</kbd>}
    </button>
  );
}
