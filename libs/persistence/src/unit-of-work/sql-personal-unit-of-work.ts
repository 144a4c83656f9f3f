import { Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, DataKeys, FieldCipher, PersonalUnitOfWork, type PersonalStores } from '#application/ports';
import { SqlAuditTrail } from '../audit/sql-audit-trail.js';
import { personalTables, type PersonalTable } from '../person/personal-tables.js';
import { SqlSubjectStore } from '../person/sql-subject.store.js';
import { retrying } from './retry.js';
import type { Transaction } from './packets.js';
import { inTransaction } from './transaction.js';

@Injectable()
export class SqlPersonalUnitOfWork extends PersonalUnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly dataKeys: DataKeys,
    @Optional() private readonly tables: readonly PersonalTable[] = personalTables,
  ) {
    super();
  }

  run<T>(work: (stores: PersonalStores) => Promise<T>): Promise<T> {
    return retrying((signal) => inTransaction(this.source, 'write', (tx) => this.attempt(tx, work), signal));
  }

  private async attempt<T>(tx: Transaction, work: (stores: PersonalStores) => Promise<T>): Promise<T> {
    const audit = new SqlAuditTrail(tx, this.clock);
    const sealing = { cipher: this.cipher, dataKeys: this.dataKeys, tables: this.tables };
    const answer = await work({ audit, subjects: new SqlSubjectStore(tx, sealing) });
    await audit.flush();
    return answer;
  }
}
