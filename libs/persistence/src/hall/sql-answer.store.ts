import { pressId, type AnswerStore, type GivenAnswer, type Press } from '#application/ports';
import type { Instant } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { fromJson } from '../json.js';

interface AnswerRow {
  readonly actor: string;
  readonly action: string;
  readonly press_key: string;
  readonly asked: string;
  readonly answer: unknown;
}

export class SqlAnswerStore implements AnswerStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  async find(presses: readonly Press[]): Promise<Map<string, GivenAnswer>> {
    const keys = presses.map(({ actor, action, key }) => [actor, action, key]);
    const rows = await this.tx.query<AnswerRow[]>(
      `SELECT actor, action, press_key, asked, answer FROM given_answers
       WHERE hall_id = ? AND (actor, action, press_key) IN (?)`,
      [this.hallId, keys],
    );
    return new Map(rows.map(toAnswer).map((answer) => [pressId(answer), answer]));
  }

  add(answers: readonly GivenAnswer[]): void {
    if (answers.length === 0) return;
    const rows = answers.map(({ actor, action, key, asked, answer }) => [
      this.hallId,
      actor,
      action,
      key,
      asked,
      JSON.stringify(answer),
    ]);
    this.tx.write('INSERT INTO given_answers (hall_id, actor, action, press_key, asked, answer) VALUES ?', [
      rows,
    ]);
  }

  /** Reads through the hall's answers, once a day: an index for it would cost more with every press. */
  async forget(before: Instant, limit: number): Promise<number> {
    const { affectedRows } = await this.tx.query<{ affectedRows: number }>(
      'DELETE FROM given_answers WHERE hall_id = ? AND given_at < ? LIMIT ?',
      [this.hallId, new Date(before), limit],
    );
    return affectedRows;
  }
}

function toAnswer(row: AnswerRow): GivenAnswer {
  const { actor, action, press_key: key, asked } = row;
  return { actor, action, key, asked, answer: fromJson(row.answer) };
}
