import type { WindowDesk } from '#contracts';
import { useCallback, useRef, useState } from 'react';
import { asProblem } from '../shared/problem.js';
import type { Text } from '../shared/text.js';
import type { Command } from './commands.js';
import { perform } from './perform.js';
import { say } from './say.js';

export interface Outcome {
  readonly tone: 'calm' | 'done' | 'problem';
  readonly text: Text;
}

interface Commands {
  readonly outcome: Outcome;
  /** The command that is on its way; everything is locked until its answer is there. */
  readonly running: Command | null;
  readonly run: (command: Command) => void;
}

export function useCommands(
  hall: string,
  desk: WindowDesk | undefined,
  refresh: () => Promise<unknown>,
): Commands {
  const [outcome, setOutcome] = useState<Outcome>({ tone: 'calm', text: say('ready') });
  const [running, setRunning] = useState<Command | null>(null);
  // Two key strokes may come before React has drawn the lock.
  const locked = useRef(false);
  const run = useCallback(
    async (command: Command) => {
      if (locked.current || !desk) return;
      locked.current = true;
      setRunning(command);
      setOutcome({ tone: 'calm', text: say('working') });
      setOutcome(await outcomeOf(perform(command, { hall, desk })));
      await refresh().catch(() => undefined);
      locked.current = false;
      setRunning(null);
    },
    [hall, desk, refresh],
  );
  return { outcome, running, run: useCallback((command: Command) => void run(command), [run]) };
}

async function outcomeOf(performed: Promise<Text>): Promise<Outcome> {
  return performed.then(
    (text): Outcome => ({ tone: 'done', text }),
    (error: unknown): Outcome => ({ tone: 'problem', text: asProblem(error).text }),
  );
}
