import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from './problem.js';
import type { Text } from './text.js';

export interface Doing {
  readonly busy: boolean;
  readonly problem: Text | null;
  /** Does something and shows the lists as they are afterwards. */
  readonly run: (work: () => Promise<unknown>) => void;
}

/** What somebody is doing just now on a page of lists and forms. */
export function useDoing(): Doing {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Text | null>(null);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    await work().catch((error: unknown) => setProblem(asProblem(error).text));
    await queries.invalidateQueries();
    setBusy(false);
  };
  return { busy, problem, run: (work) => void run(work) };
}
