import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, DataKeys, FieldCipher, RosterUnitOfWork, type RosterStores } from '#application/ports';
import { SqlAccountAnswerStore } from '../access/sql-account-answer.store.js';
import { SqlAuditTrail } from '../audit/sql-audit-trail.js';
import { SqlGroupSeats } from '../booking/sql-group-seats.js';
import { personalTables } from '../person/personal-tables.js';
import { SqlSubjectStore } from '../person/sql-subject.store.js';
import type { Transaction } from '../unit-of-work/packets.js';
import { retrying } from '../unit-of-work/retry.js';
import { inTransaction } from '../unit-of-work/transaction.js';
import { SqlMemberStore } from './sql-member.store.js';
import { SqlRosterRowStore } from './sql-roster-row.store.js';
import { SqlRosterStore } from './sql-roster.store.js';

/** Some hundred rows with their people take longer than a press at a counter, and nobody stands waiting for it. */
const deadlineMs = 20_000;

@Injectable()
export class SqlRosterUnitOfWork extends RosterUnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly dataKeys: DataKeys,
  ) {
    super();
  }

  run<T>(work: (stores: RosterStores) => Promise<T>): Promise<T> {
    return retrying(
      (signal) => inTransaction(this.source, 'write', (tx) => this.attempt(tx, work), signal),
      deadlineMs,
    );
  }

  private async attempt<T>(tx: Transaction, work: (stores: RosterStores) => Promise<T>): Promise<T> {
    const audit = new SqlAuditTrail(tx, this.clock);
    const sealing = { cipher: this.cipher, dataKeys: this.dataKeys, tables: personalTables };
    const answer = await work({
      audit,
      subjects: new SqlSubjectStore(tx, sealing),
      answers: new SqlAccountAnswerStore(tx),
      seats: new SqlGroupSeats(tx),
      rosters: new SqlRosterStore(tx),
      rows: new SqlRosterRowStore(tx),
      members: new SqlMemberStore(tx),
    });
    await audit.flush();
    return answer;
  }
}
