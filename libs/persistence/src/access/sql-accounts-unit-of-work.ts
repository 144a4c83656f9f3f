import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsUnitOfWork, Clock, type AccountsStores } from '#application/ports';
import { SqlAuditTrail } from '../audit/sql-audit-trail.js';
import { retrying } from '../unit-of-work/retry.js';
import type { Transaction } from '../unit-of-work/packets.js';
import { inTransaction } from '../unit-of-work/transaction.js';
import { SqlAccountAnswerStore } from './sql-account-answer.store.js';
import { SqlAccountStore } from './sql-account.store.js';
import { SqlAgencyStore } from './sql-agency.store.js';
import { SqlAttemptStore } from './sql-attempt.store.js';
import { SqlDeviceStore } from './sql-device.store.js';
import { SqlSecondFactorStore } from './sql-second-factor.store.js';
import { SqlSessionStore } from './sql-session.store.js';

@Injectable()
export class SqlAccountsUnitOfWork extends AccountsUnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  run<T>(work: (stores: AccountsStores) => Promise<T> | T): Promise<T> {
    return retrying((signal) => inTransaction(this.source, 'write', (tx) => this.attempt(tx, work), signal));
  }

  private async attempt<T>(tx: Transaction, work: (stores: AccountsStores) => Promise<T> | T): Promise<T> {
    const audit = new SqlAuditTrail(tx, this.clock);
    const answer = await work({ ...storesOf(tx), audit });
    await audit.flush();
    return answer;
  }
}

function storesOf(tx: Transaction): Omit<AccountsStores, 'audit'> {
  return {
    accounts: new SqlAccountStore(tx),
    sessions: new SqlSessionStore(tx),
    factors: new SqlSecondFactorStore(tx),
    attempts: new SqlAttemptStore(tx),
    devices: new SqlDeviceStore(tx),
    agencies: new SqlAgencyStore(tx),
    answers: new SqlAccountAnswerStore(tx),
  };
}
