import { Injectable } from '@nestjs/common';
import type { RosterColumnsBody } from '#contracts';
import { accept, fieldRules, refuse, requiredFields, type AgencyActor, type Decision } from '#domain';
import { RosterJobs } from '../ports/index.js';
import { RosterCommands } from './roster-commands.js';

/** The agency says what its columns mean, or how its text is to be read; the file is read again with that. */
@Injectable()
export class SetColumns {
  constructor(
    private readonly commands: RosterCommands,
    private readonly jobs: RosterJobs,
  ) {}

  /** Refuses `roster.unknown`, `roster.wrong-state`, `roster.columns-missing`, `roster.columns-twice`, `key.reused`. */
  async run(
    actor: AgencyActor,
    roster: string,
    wish: RosterColumnsBody,
    key: string,
  ): Promise<Decision<{ id: string }>> {
    const press = { actor, action: 'set-columns', key, wish: { roster, wish } };
    const states = ['mapping', 'checked', 'failed'] as const;
    const decision = await this.commands.on({ ...press, roster, states }, (found, { rosters }) => {
      const refusal = refusalOf(wish);
      if (refusal) return Promise.resolve(refusal);
      rosters.save(found, { ...found, state: 'uploaded', problem: null, wish });
      return Promise.resolve(accept({ id: roster }));
    });
    if (decision.accepted) await this.jobs.wake('read', roster);
    return decision;
  }
}

function refusalOf({ mapping }: RosterColumnsBody) {
  const said = mapping.flatMap(({ field }) => field ?? []);
  const twice = said.find((field, index) => said.indexOf(field) !== index);
  if (twice) return refuse('roster.columns-twice', { field: fieldRules[twice].label.zh });
  const missing = requiredFields.filter((field) => !said.includes(field));
  const names = missing.map((field) => `${fieldRules[field].label.zh} (${fieldRules[field].label.en})`);
  return missing.length > 0 ? refuse('roster.columns-missing', { fields: names.join(', ') }) : undefined;
}
