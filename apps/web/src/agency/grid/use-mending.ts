import type { Roster, RosterCell, RosterRow, RosterRowsBody } from '#contracts';
import { useState } from 'react';
import { asProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { agencyApi, type Cells } from '../agency-api.js';
import type { Rows } from './use-rows.js';

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

/** Everything that may be done in the grid; each answer is the row as the server sees it now. */
export function useMending({ roster, rows, take }: Wanted): Mending {
  const [saving, setSaving] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<Text | null>(null);
  const [clear, setClear] = useState<Mending['clear']>(new Map());

  const work = async (touched: readonly number[], order: () => Promise<readonly RosterRow[]>) => {
    setSaving((known) => new Set([...known, ...touched]));
    setProblem(null);
    try {
      const answered = await order();
      setClear((known) => without(known, answered));
      rows.take(answered);
      take(await agencyApi.roster(roster));
    } catch (error) {
      setProblem(asProblem(error).text);
    }
    setSaving((known) => new Set([...known].filter((row) => !touched.includes(row))));
  };
  const fix = async (touched: readonly number[] | undefined) => {
    take((await agencyApi.fix(roster, touched)).roster);
    rows.refresh();
    return [];
  };
  const show = async (row: number) => {
    const { cells } = await agencyApi.reveal(roster, row);
    setClear((known) => new Map([...known, [row, cells]]));
  };
  return {
    ...{ saving, problem, clear },
    mend: (row, cells) => void work([row], async () => [await agencyApi.mendRow(roster, row, cells)]),
    mendMany: (many) =>
      void work(
        many.map(({ row }) => row),
        async () => (await agencyApi.mendRows(roster, { rows: many })).rows,
      ),
    fix: (touched) => void work(touched ?? [], () => fix(touched)),
    keep: (row, keep) => void work([row], async () => [await agencyApi.keep(roster, row, keep)]),
    turnClear: (row) =>
      clear.has(row)
        ? setClear((known) => new Map([...known].filter(([other]) => other !== row)))
        : void show(row).catch((error: unknown) => setProblem(asProblem(error).text)),
  };
}

/** What was shown in clear is not what it says any more. */
function without(clear: Mending['clear'], rows: readonly RosterRow[]): Mending['clear'] {
  const changed = new Set(rows.map(({ row }) => row));
  return new Map([...clear].filter(([row]) => !changed.has(row)));
}
