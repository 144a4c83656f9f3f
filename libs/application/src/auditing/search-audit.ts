import { Injectable } from '@nestjs/common';
import type { AuditFound, AuditSearch } from '#contracts';
import { toMoment } from '#contracts';
import { AuditReader, PersonalUnitOfWork, type AuditFacts, type AuditRecord } from '../ports/index.js';

const pageSize = 50;

/** An auditor looks something up. That is written down as well: the audit is about people, auditors among them. */
@Injectable()
export class SearchAudit {
  constructor(
    private readonly unitOfWork: PersonalUnitOfWork,
    private readonly reader: AuditReader,
  ) {}

  /** Answers the newest entries first; `next` is the cursor of the entries before them. */
  async run(search: AuditSearch, actor: string): Promise<AuditFound> {
    const { from, to, cursor, ...same } = search;
    const query = { ...same, from: instantOf(from), to: instantOf(to), before: cursor };
    const found = await this.reader.find(query, pageSize + 1);
    // The search goes into the audit before its answer goes out: no commit, no answer.
    await this.unitOfWork.run(({ audit }) => {
      audit.record({ actor, action: 'audit.searched', subject: 'audit:all', facts: factsOf(search) });
      return Promise.resolve();
    });
    const page = found.slice(0, pageSize);
    const next = found.length > pageSize ? (page.at(-1)?.sequence ?? null) : null;
    return { entries: page.map(toEntry), next };
  }
}

function instantOf(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Date.parse(moment);
}

/** What was asked for, without what was left open. */
function factsOf(search: AuditSearch): AuditFacts {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

function toEntry({ at, facts, ...entry }: AuditRecord): AuditFound['entries'][number] {
  return { ...entry, at: toMoment(at), facts: { ...facts } };
}
