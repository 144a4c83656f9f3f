import type { Roster, RosterCell, RosterRowsBody } from '#contracts';
import { useState } from 'react';
import { asProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { agencyApi, type Cells } from '../agency-api.js';
import type { Rows } from './use-rows.js';

/** As many as one answer may hold. */
const mostRows = 200;

export interface Mending {
  /** Rows on their way to be checked. */
  readonly saving: ReadonlySet<number>;
  readonly problem: Text | null;
  /** What somebody asked to see in clear, by row. */
  readonly clear: ReadonlyMap<number, readonly RosterCell[]>;
  readonly mend: (row: number, cells: Cells) => void;
  readonly mendMany: (rows: RosterRowsBody['rows']) => void;
  readonly fix: (rows?: readonly number[]) => void;
  readonly keep: (row: number, keep: boolean) => void;
  readonly turnClear: (row: number) => void;
}

interface Wanted {
  readonly roster: string;
  readonly rows: Rows;
  readonly take: (roster: Roster) => void;
}

/** Everything that may be done in the grid; each answer is the roster as the server sees it now. */
export function useMending({ roster, rows, take }: Wanted): Mending {
  const [saving, setSaving] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<Text | null>(null);
  const [clear, setClear] = useState<Mending['clear']>(new Map());

  const work = async (touched: readonly number[], order: () => Promise<Roster>) => {
    setSaving((known) => new Set([...known, ...touched]));
    setProblem(null);
    try {
      take(await order());
      setClear((known) => new Map([...known].filter(([row]) => !touched.includes(row))));
      await look(touched);
    } catch (error) {
      setProblem(asProblem(error).text);
    }
    setSaving((known) => new Set([...known].filter((row) => !touched.includes(row))));
  };
  /** How the touched rows are now: one that was mended is no problem any more, and stays in sight all the same. */
  const look = async (touched: readonly number[]) => {
    const first = Math.min(...touched);
    const limit = Math.min(mostRows, Math.max(...touched) - first + 1);
    if (touched.length === 0) return rows.refresh();
    const found = await agencyApi.rows(roster, { state: undefined, after: first - 1, limit });
    rows.take(found.rows.filter(({ row }) => touched.includes(row)));
  };
  const show = async (row: number) => {
    const { cells } = await agencyApi.reveal(roster, row);
    setClear((known) => new Map([...known, [row, cells]]));
  };
  return {
    ...{ saving, problem, clear },
    mend: (row, cells) => void work([row], () => agencyApi.mendRow(roster, row, cells)),
    mendMany: (many) =>
      void work(
        many.map(({ row }) => row),
        () => agencyApi.mendRows(roster, { rows: many }),
      ),
    fix: (touched = []) => void work(touched, async () => (await agencyApi.fix(roster, touched)).roster),
    keep: (row, keep) => void work([row], () => agencyApi.keep(roster, row, keep)),
    turnClear: (row) =>
      clear.has(row)
        ? setClear((known) => new Map([...known].filter(([other]) => other !== row)))
        : void show(row).catch((error: unknown) => setProblem(asProblem(error).text)),
  };
}
