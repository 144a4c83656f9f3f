import type { SecondFactor, SecondFactorStore } from '#application/ports';
import type { Transaction } from '../unit-of-work/transaction.js';

interface FactorRow {
  readonly sealed_secret: string;
  readonly confirmed: number;
  readonly last_step: number;
}

export class SqlSecondFactorStore implements SecondFactorStore {
  constructor(private readonly tx: Transaction) {}

  async find(account: string): Promise<SecondFactor | undefined> {
    const [row] = await this.tx.query<FactorRow[]>(
      'SELECT sealed_secret, confirmed, last_step FROM second_factors WHERE account_id = ? FOR UPDATE',
      [account],
    );
    return (
      row && { sealedSecret: row.sealed_secret, confirmed: row.confirmed === 1, lastStep: row.last_step }
    );
  }

  async save(account: string, { sealedSecret, confirmed, lastStep }: SecondFactor): Promise<void> {
    await this.tx.query(
      'REPLACE INTO second_factors (account_id, sealed_secret, confirmed, last_step) VALUES (?, ?, ?, ?)',
      [account, sealedSecret, confirmed, lastStep],
    );
  }

  async setRecoveryCodes(account: string, digests: readonly string[]): Promise<void> {
    await this.tx.query('DELETE FROM recovery_codes WHERE account_id = ?', [account]);
    await this.tx.query('INSERT INTO recovery_codes (account_id, digest) VALUES ?', [
      digests.map((digest) => [account, digest]),
    ]);
  }

  async useRecoveryCode(account: string, digest: string): Promise<boolean> {
    const { affectedRows } = await this.tx.query<{ affectedRows: number }>(
      'DELETE FROM recovery_codes WHERE account_id = ? AND digest = ?',
      [account, digest],
    );
    return affectedRows === 1;
  }

  async remove(account: string): Promise<void> {
    await this.tx.query('DELETE FROM recovery_codes WHERE account_id = ?', [account]);
    await this.tx.query('DELETE FROM second_factors WHERE account_id = ?', [account]);
  }
}
