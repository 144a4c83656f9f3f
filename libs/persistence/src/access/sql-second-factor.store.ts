import type { SecondFactor, SecondFactorStore } from '#application/ports';
import type { Transaction } from '../unit-of-work/packets.js';

interface FactorRow {
  readonly secret_sealed: string;
  readonly confirmed: number;
  readonly last_step: number;
}

export class SqlSecondFactorStore implements SecondFactorStore {
  constructor(private readonly tx: Transaction) {}

  async find(account: string): Promise<SecondFactor | undefined> {
    const [row] = await this.tx.query<FactorRow[]>(
      'SELECT secret_sealed, confirmed, last_step FROM second_factors WHERE account_id = ? FOR UPDATE',
      [account],
    );
    return (
      row && { sealedSecret: row.secret_sealed, confirmed: row.confirmed === 1, lastStep: row.last_step }
    );
  }

  save(account: string, { sealedSecret, confirmed, lastStep }: SecondFactor): void {
    this.tx.write(
      'REPLACE INTO second_factors (account_id, secret_sealed, confirmed, last_step) VALUES (?, ?, ?, ?)',
      [account, sealedSecret, confirmed, lastStep],
    );
  }

  setRecoveryCodes(account: string, digests: readonly string[]): void {
    this.tx.write('DELETE FROM recovery_codes WHERE account_id = ?', [account]);
    this.tx.write('INSERT INTO recovery_codes (account_id, digest) VALUES ?', [
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

  remove(account: string): void {
    this.tx.write('DELETE FROM recovery_codes WHERE account_id = ?', [account]);
    this.tx.write('DELETE FROM second_factors WHERE account_id = ?', [account]);
  }
}
