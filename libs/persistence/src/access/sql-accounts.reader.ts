import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsReader, type Account, type Agency, type SeenDevice, type Session } from '#application/ports';
import { reading } from '../unit-of-work/transaction.js';
import { selectAccounts, toAccount, type AccountRow } from './account.row.js';
import { readAgencies } from './sql-agency.store.js';
import { readDevices } from './sql-device.store.js';
import { readSessions } from './sql-session.store.js';

/** More than this no page shows; a list that is cut off is better than one that never comes. */
const listed = 1_000;

@Injectable()
export class SqlAccountsReader extends AccountsReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  async account(id: string): Promise<Account | undefined> {
    const [account] = await this.accounts('a.id = ?', [id]);
    return account;
  }

  staff(): Promise<Account[]> {
    return this.accounts(`a.agency_id IS NULL ORDER BY a.closed_at IS NOT NULL, a.user_name LIMIT ${listed}`);
  }

  agencies(): Promise<Agency[]> {
    return readAgencies(reading(this.source), `TRUE ORDER BY name LIMIT ${listed}`, []);
  }

  async agency(id: string): Promise<Agency | undefined> {
    const [agency] = await readAgencies(reading(this.source), 'id = ?', [id]);
    return agency;
  }

  agencyUsers(agency: string): Promise<Account[]> {
    return this.accounts(`a.agency_id = ? ORDER BY a.closed_at IS NOT NULL, a.user_name LIMIT ${listed}`, [
      agency,
    ]);
  }

  sessions(account: string): Promise<Session[]> {
    return readSessions(reading(this.source), 'account_id = ? ORDER BY last_used_at DESC', [account]);
  }

  async devices(halls: readonly string[] | null): Promise<SeenDevice[]> {
    if (halls?.length === 0) return [];
    const where = halls === null ? (['TRUE', []] as const) : (['h.code IN (?)', [halls]] as const);
    return readDevices(
      reading(this.source),
      `${where[0]} ORDER BY d.revoked_at IS NOT NULL, h.id, d.kind, d.name LIMIT ${listed}`,
      where[1],
    );
  }

  async device(id: string): Promise<SeenDevice | undefined> {
    const [device] = await readDevices(reading(this.source), 'd.id = ?', [id]);
    return device;
  }

  private async accounts(condition: string, values: readonly unknown[] = []): Promise<Account[]> {
    const rows = await reading(this.source).query<AccountRow[]>(
      `${selectAccounts} WHERE ${condition}`,
      values,
    );
    return rows.map(toAccount);
  }
}
