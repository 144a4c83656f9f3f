import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsUnitOfWork, type AccountsStores, type AuditTrail } from '#application/ports';
import { retrying } from '../unit-of-work/retry.js';
import { inTransaction, type Transaction } from '../unit-of-work/transaction.js';
import { SqlAccountAnswerStore } from './sql-account-answer.store.js';
import { SqlAccountStore } from './sql-account.store.js';
import { SqlAgencyStore } from './sql-agency.store.js';
import { SqlAttemptStore } from './sql-attempt.store.js';
import { SqlDeviceStore } from './sql-device.store.js';
import { SqlSecondFactorStore } from './sql-second-factor.store.js';
import { SqlSessionStore } from './sql-session.store.js';

@Injectable()
export class SqlAccountsUnitOfWork extends AccountsUnitOfWork {
  /** `auditIn` makes the trail that writes in a transaction. */
  constructor(
    private readonly source: DataSource,
    private readonly auditIn: (tx: Transaction) => AuditTrail,
  ) {
    super();
  }

  run<T>(work: (stores: AccountsStores) => Promise<T>): Promise<T> {
    return retrying((signal) => inTransaction(this.source, 'write', (tx) => work(this.storesOf(tx)), signal));
  }

  private storesOf(tx: Transaction): AccountsStores {
    return {
      accounts: new SqlAccountStore(tx),
      sessions: new SqlSessionStore(tx),
      factors: new SqlSecondFactorStore(tx),
      attempts: new SqlAttemptStore(tx),
      devices: new SqlDeviceStore(tx),
      agencies: new SqlAgencyStore(tx),
      answers: new SqlAccountAnswerStore(tx),
      audit: this.auditIn(tx),
    };
  }
}
