import type { AccountAnswer, AccountAnswerStore } from '#application/ports';
import { fromJson } from '../json.js';
import type { Transaction } from '../unit-of-work/packets.js';

export class SqlAccountAnswerStore implements AccountAnswerStore {
  constructor(private readonly tx: Transaction) {}

  async find(press: Pick<AccountAnswer, 'actor' | 'action' | 'key'>): Promise<AccountAnswer | undefined> {
    const { actor, action, key } = press;
    const [row] = await this.tx.query<{ asked: string; answer: unknown }[]>(
      `SELECT asked, answer FROM account_answers WHERE actor = ? AND action = ? AND press_key = ?`,
      [actor, action, key],
    );
    return row && { actor, action, key, asked: row.asked, answer: fromJson(row.answer) };
  }

  add({ actor, action, key, asked, answer }: AccountAnswer): void {
    this.tx.write(
      'INSERT INTO account_answers (actor, action, press_key, asked, answer) VALUES (?, ?, ?, ?, ?)',
      [actor, action, key, asked, JSON.stringify(answer)],
    );
  }
}
