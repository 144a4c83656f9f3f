import { useState } from 'react';
import { asProblem } from '../shared/problem.js';
import type { Text } from '../shared/text.js';

export interface Step {
  readonly busy: boolean;
  readonly problem: Text | null;
  /** Runs what a form asks for; its problem stands beside the form until the next try. */
  readonly run: (work: () => Promise<void>) => void;
}

/** One form that is sent. */
export function useStep(): Step {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Text | null>(null);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    await work().catch((error: unknown) => setProblem(asProblem(error).text));
    setBusy(false);
  };
  return { busy, problem, run: (work) => void run(work) };
}
