import { Injectable } from '@nestjs/common';
import {
  accept,
  auditNameOf,
  checkRow,
  isWarning,
  refuse,
  type AgencyActor,
  type Decision,
  type RosterField,
} from '#domain';
import type { RosterHead, RosterStores, StoredRow } from '../ports/index.js';
import { markDuplicates } from './mark-duplicates.js';
import { NewRows } from './new-rows.js';
import { openAll } from './read-rosters.js';
import { RosterCommands } from './roster-commands.js';
import { fieldCells, type StoredCells } from './stored-cells.js';

type Cells = Readonly<Partial<Record<RosterField, string>>>;

export interface RowChange {
  readonly row: number;
  readonly cells: Cells;
}

const states = ['checked', 'done'] as const;
const mendable: readonly StoredRow['state'][] = ['valid', 'invalid', 'duplicate', 'rejected', 'waiting'];
/** One fix may uncover the next: the digits first, then the date that they hold. */
const rounds = 3;
/** All rows of a roster are mended in one transaction; more are mended with the next press. */
const mostFixes = 5_000;

/** Rows are mended where they stand: by hand, or by fixes that are certain. */
@Injectable()
export class ChangeRows {
  constructor(
    private readonly commands: RosterCommands,
    private readonly newRows: NewRows,
  ) {}

  /** Refuses `roster.unknown`, `roster.wrong-state`, `roster.row-unknown`, `key.reused`. */
  run(
    actor: AgencyActor,
    roster: string,
    changes: readonly RowChange[],
    key: string,
  ): Promise<Decision<{ changed: number }>> {
    const press = { actor, action: 'change-rows', key, wish: { roster, changes } };
    return this.commands.on({ ...press, roster, states }, async (head, stores) => {
      const rows = await stores.rows.lockRows(
        roster,
        changes.map(({ row }) => row),
      );
      const missing = changes.find(
        ({ row }) => !rows.some((one) => one.row === row && mendable.includes(one.state)),
      );
      if (missing) return refuse('roster.row-unknown', { row: missing.row });
      const edits = new Map(changes.map(({ row, cells }) => [row, cells]));
      await this.write(head, stores, rows, ({ row }) => edits.get(row) ?? {});
      stores.audit.record({
        ...{ actor: auditNameOf(actor), action: 'roster-rows.changed', subject: `roster:${roster}` },
        facts: { rows: rows.map(({ row }) => String(row)) },
      });
      return accept({ changed: rows.length });
    });
  }

  /** Mends whatever can be mended for certain: in these rows, or in all of them. Answers how many rows. */
  fix(
    actor: AgencyActor,
    roster: string,
    only: readonly number[] | undefined,
    key: string,
  ): Promise<Decision<{ changed: number }>> {
    const press = { actor, action: 'fix-rows', key, wish: { roster, only } };
    return this.commands.on({ ...press, roster, states }, async (head, stores) => {
      const all = only
        ? await stores.rows.lockRows(roster, only)
        : await stores.rows.lock(roster, { states: ['invalid'], limit: mostFixes });
      const rows = all.filter(({ state }) => state === 'invalid');
      const changed = await this.write(head, stores, rows, (_, cells) => this.fixesOf(head, cells));
      return accept({ changed });
    });
  }

  private fixesOf({ found }: RosterHead, cells: StoredCells): Cells {
    if (!found) return {};
    let fixes: Cells = {};
    for (let round = 0; round < rounds; round += 1) {
      const mended = { ...cells, edits: { ...cells.edits, ...fixes } };
      const { findings } = checkRow(fieldCells(found, mended), this.newRows.readingOf(found));
      const certain = findings.flatMap((one) =>
        one.fix === undefined || isWarning(one) ? [] : [[one.field, one.fix] as const],
      );
      if (certain.length === 0) return fixes;
      fixes = { ...fixes, ...Object.fromEntries(certain) };
    }
    return fixes;
  }

  private async write(
    head: RosterHead,
    stores: RosterStores,
    rows: readonly StoredRow[],
    editsOf: (row: StoredRow, cells: StoredCells) => Cells,
  ): Promise<number> {
    const { found } = head;
    if (!found) return 0;
    const opened = await openAll(rows, stores);
    const ciphers = await stores.subjects.ciphers(rows.map(({ subjectId }) => subjectId));
    const changed = rows.flatMap((row) => {
      const cells = opened.get(row.row);
      const edits = cells && editsOf(row, cells);
      if (!cells || !edits || Object.keys(edits).length === 0) return [];
      const mended = { ...cells, edits: { ...cells.edits, ...edits } };
      return [this.newRows.change(row, found, mended, ciphers.get(row.subjectId))];
    });
    stores.rows.save(head.id, changed);
    await markDuplicates(head, stores);
    stores.rosters.save(head, { ...head, state: 'checked' });
    return changed.length;
  }
}
