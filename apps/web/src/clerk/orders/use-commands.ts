import type { WindowDesk } from '#contracts';
import { useCallback, useRef, useState } from 'react';
import type { Place } from '../../shared/hall-api.js';
import { asProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';
import type { Command } from './command.js';
import type { AtDesk } from './done.js';
import { perform } from './perform.js';
import { senderFor } from './send.js';
import { wayBackFrom, type WayBack } from './way-back.js';

interface Outcome {
  readonly tone: 'calm' | 'done' | 'problem';
  readonly text: Text;
  /** From what was done back to what was before, for some seconds. */
  readonly back: WayBack | null;
}

export interface Commands {
  readonly outcome: Outcome;
  /** The command that is on its way; everything is locked until its answer is there. */
  readonly running: Command | null;
  readonly run: (command: Command) => void;
  /** Locks nothing: one after the other, and whatever is run next waits for them. */
  readonly runBeside: (command: Command) => Promise<void>;
  /** Says why nothing was done. */
  readonly explain: (text: Text) => void;
}

interface Where {
  readonly place: Place;
  readonly desk: WindowDesk;
  readonly refresh: () => Promise<unknown>;
}

const ready: Outcome = { tone: 'calm', text: say('ready'), back: null };

export function useCommands({ place, desk, refresh }: Where): Commands {
  const [outcome, setOutcome] = useState(ready);
  const [running, setRunning] = useState<Command | null>(null);
  // Two key strokes may come before React has drawn the lock.
  const locked = useRef(false);
  const beside = useRef(Promise.resolve());
  const waits = useCallback(() => setOutcome({ tone: 'problem', text: say('keptOrder'), back: null }), []);
  const doIt = useCallback(
    async (command: Command) => {
      setOutcome(await outcomeOf(command, { desk, send: senderFor(place, waits) }));
      await refresh().catch(() => undefined);
    },
    [place, desk, refresh, waits],
  );
  const run = useCallback(
    (command: Command) => {
      if (locked.current) return;
      locked.current = true;
      setRunning(command);
      setOutcome({ tone: 'calm', text: say('working'), back: null });
      void beside.current
        .then(() => doIt(command))
        .then(() => {
          locked.current = false;
          setRunning(null);
        });
    },
    [doIt],
  );
  const runBeside = useCallback(
    (command: Command) => (beside.current = beside.current.then(() => doIt(command))),
    [doIt],
  );
  const explain = useCallback(
    // Whoever presses a key in vain keeps the way back from what was done before.
    (text: Text) => setOutcome(({ back }) => ({ tone: 'problem', text, back })),
    [],
  );
  return { outcome, running, run, runBeside, explain };
}

async function outcomeOf(command: Command, at: AtDesk): Promise<Outcome> {
  const sentAt = Date.now();
  return perform(command, at).then(
    ({ text, back }): Outcome => ({ tone: 'done', text, back: wayBackFrom(sentAt, back) }),
    (error: unknown): Outcome => ({ tone: 'problem', text: asProblem(error).text, back: null }),
  );
}
