import type { WindowDesk } from '#contracts';
import { usePick } from '../shared/language.js';
import type { Command } from './commands.js';
import { say } from './say.js';

interface HeldListProps {
  readonly held: WindowDesk['held'];
  readonly locked: boolean;
  readonly run: (command: Command) => void;
}

/** Who was put on hold at this window, the longest first; a press takes that one back. */
export function HeldList({ held, locked, run }: HeldListProps) {
  const pick = usePick();
  if (held.length === 0) return null;
  return (
    <section className="held" aria-labelledby="held" data-testid="held">
      <h2 id="held">
        {pick(say('heldHere'))} <b data-testid="held-count">{held.length}</b>
      </h2>
      <ul>
        {held.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              data-testid="held-ticket"
              aria-label={pick(say('resumeOne', { label }))}
              aria-disabled={locked}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                if (!locked) run({ kind: 'resume', ticket: id });
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
