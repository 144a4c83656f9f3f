import type { Account, AccountStore } from '#application/ports';
import type { Grant, Instant } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { selectAccounts, toAccount, type AccountRow } from './account.row.js';

export class SqlAccountStore implements AccountStore {
  constructor(private readonly tx: Transaction) {}

  async find(id: string): Promise<Account | undefined> {
    const row = await this.one('id', id);
    return row && toAccount(row);
  }

  async named(userName: string): Promise<(Account & { readonly passwordHash: string }) | undefined> {
    const row = await this.one('user_name', userName);
    return row && { ...toAccount(row), passwordHash: row.password_hash };
  }

  add(account: Omit<Account, 'hasFactor' | 'closedAt'>, passwordHash: string): void {
    const { id, userName, displayName, agency, mustChangePassword, createdAt, grants } = account;
    this.tx.write(
      `INSERT INTO accounts
         (id, user_name, display_name, agency_id, password_hash, must_change_password, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [id, userName, displayName, agency, passwordHash, mustChangePassword, new Date(createdAt)],
    );
    this.addGrants(id, grants);
  }

  async passwordHash(id: string): Promise<string | undefined> {
    return (await this.one('id', id))?.password_hash;
  }

  setPassword(id: string, passwordHash: string, mustChange: boolean): void {
    const sql = 'UPDATE accounts SET password_hash = ?, must_change_password = ? WHERE id = ?';
    this.tx.writeExactly(1, sql, [passwordHash, mustChange, id]);
  }

  setGrants(id: string, grants: readonly Grant[]): void {
    this.tx.write('DELETE FROM account_grants WHERE account_id = ?', [id]);
    this.addGrants(id, grants);
  }

  close(id: string, at: Instant): void {
    const sql = 'UPDATE accounts SET closed_at = IFNULL(closed_at, ?) WHERE id = ?';
    this.tx.writeExactly(1, sql, [new Date(at), id]);
  }

  async administrators(): Promise<string[]> {
    const rows = await this.tx.query<{ id: string }[]>(
      `SELECT a.id FROM accounts a JOIN account_grants g ON g.account_id = a.id
       WHERE a.closed_at IS NULL AND g.role = 'administrator' AND g.hall_id IS NULL FOR UPDATE`,
    );
    return rows.map(({ id }) => id);
  }

  async missingHall(grants: readonly Grant[]): Promise<string | undefined> {
    const codes = grants.flatMap(({ hall }) => hall ?? []);
    if (codes.length === 0) return undefined;
    const rows = await this.tx.query<{ code: string }[]>('SELECT code FROM halls WHERE code IN (?)', [codes]);
    return codes.find((code) => !rows.some((row) => row.code === code));
  }

  private async one(column: 'id' | 'user_name', value: string): Promise<AccountRow | undefined> {
    // Locked first and alone: the grants of the second statement are then those of this account as it stays.
    this.tx.write(`SELECT id FROM accounts WHERE ${column} = ? FOR UPDATE`, [value]);
    const [row] = await this.tx.query<AccountRow[]>(`${selectAccounts} WHERE a.${column} = ?`, [value]);
    return row;
  }

  /** The same role twice is the same role. */
  private addGrants(id: string, grants: readonly Grant[]): void {
    for (const { role, hall } of grants) {
      this.tx.write(
        `INSERT IGNORE INTO account_grants (account_id, role, hall_id)
         VALUES (?, ?, (SELECT id FROM halls WHERE code = ?))`,
        [id, role, hall],
      );
    }
  }
}
