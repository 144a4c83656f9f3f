import { AuditTrail, type AuditEntry, type AuditFacts, type Clock } from '#application/ports';
import { withoutPersonal } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { canonical, chained, type AuditHead, type ChainedRecord } from './chain.js';

/** Collects the audit of one unit of work; `flush` links it to the chain, as the last thing before the commit. */
export class SqlAuditTrail extends AuditTrail {
  private readonly entries: AuditEntry[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {
    super();
  }

  record(entry: AuditEntry): void {
    this.entries.push({ ...entry, facts: impersonal(entry.facts ?? {}) });
  }

  /** The head of the chain is locked here and not sooner: everybody who audits waits for it. */
  async flush(): Promise<void> {
    if (this.entries.length === 0) return;
    const [head] = await this.tx.query<AuditHead[]>(
      'SELECT sequence, hash FROM audit_heads WHERE id = 1 FOR UPDATE',
    );
    if (!head) throw new Error('the audit has no head');
    const records = this.linkedTo(head);
    const last = records.at(-1) ?? head;
    this.tx.write(
      `INSERT INTO audit_entries (sequence, at, actor, action, subject, facts, previous, hash) VALUES ?`,
      [records.map(toValues)],
    );
    this.tx.writeExactly(1, 'UPDATE audit_heads SET sequence = ?, hash = ? WHERE id = 1 AND sequence = ?', [
      last.sequence,
      last.hash,
      head.sequence,
    ]);
  }

  private linkedTo(head: AuditHead): ChainedRecord[] {
    const at = this.clock.now();
    return this.entries.reduce<ChainedRecord[]>((chain, entry) => {
      const before = chain.at(-1) ?? head;
      return [...chain, chained(before, { facts: {}, ...entry, at })];
    }, []);
  }
}

/** The trail outlives people, so nothing that looks like a number of theirs stays in it. */
function impersonal(facts: AuditFacts): AuditFacts {
  const clean = (value: AuditFacts[string]): AuditFacts[string] => {
    if (typeof value === 'object' && value !== null) return value.map(withoutPersonal);
    const text = String(value);
    return withoutPersonal(text) === text ? value : withoutPersonal(text);
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, clean(value)]));
}

function toValues(record: ChainedRecord): unknown[] {
  const { sequence, at, actor, action, subject, facts, previous, hash } = record;
  return [sequence, new Date(at), actor, action, subject, canonical(facts), previous, hash];
}
