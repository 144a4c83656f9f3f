import { Injectable } from '@nestjs/common';
import { accept, refuse, type AgencyActor, type Decision } from '#domain';
import { markDuplicates } from './mark-duplicates.js';
import { RosterCommands } from './roster-commands.js';

/** Somebody stands there twice: the agency says which row is meant. */
@Injectable()
export class KeepRow {
  constructor(private readonly commands: RosterCommands) {}

  /** Refuses `roster.unknown`, `roster.wrong-state`, `roster.row-unknown`, `key.reused`. */
  run(
    actor: AgencyActor,
    { roster, row }: { readonly roster: string; readonly row: number },
    keep: boolean,
    key: string,
  ): Promise<Decision<{ id: string }>> {
    const press = { actor, action: 'keep-row', key, wish: { roster, row, keep } };
    const states = ['checked', 'done'] as const;
    return this.commands.on({ ...press, roster, states }, async (head, stores) => {
      const people = await stores.rows.people(roster);
      const chosen = people.find((one) => one.row === row)?.personIndex;
      if (!chosen) return refuse('roster.row-unknown', { row });
      const same = people.filter(({ personIndex }) => personIndex?.equals(chosen)).map((one) => one.row);
      const rows = await stores.rows.lockRows(roster, same);
      const open = rows.filter(({ state }) => state === 'valid' || state === 'duplicate');
      stores.rows.save(
        roster,
        open.map((one) => ({ ...one, kept: one.row === row ? keep : keep ? false : one.kept })),
      );
      await markDuplicates(head, stores);
      stores.rosters.save(head, { ...head, state: 'checked' });
      return accept({ id: roster });
    });
  }
}
