import type { EntityManager, QueryRunner } from 'typeorm';

/** Sends statements. Placeholders are `?`; a list of rows fills `VALUES ?`. */
export interface Reads {
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T>;
}

/** Reads and writes within one transaction. */
export interface Transaction extends Reads {
  /** Loads rows over the same connection: a second one could be waited for in vain when all are busy. */
  readonly manager: EntityManager;
  /** Writes before the next read or the commit; whatever the database says against it is thrown then. */
  write(sql: string, parameters: readonly unknown[]): void;
  /** The same, and insists that it touches exactly `rows` rows. */
  writeExactly(rows: number, sql: string, parameters: readonly unknown[]): void;
}

/** Somebody else changed what this unit had read: it must be decided again from the start. */
export class StaleWrite extends Error {}

/** The text is ours and fixed; what people say travels in the parameters alone. */
interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly rows?: number;
}

/**
 * A transaction whose statements travel together: a write waits for the next read or for the commit, and the beginning
 * for the first read. A lone ticket takes ten statements, and each journey costs more than the work at its end.
 */
export class Packets implements Transaction {
  private waiting: Statement[];

  constructor(
    private readonly runner: QueryRunner,
    begin: readonly string[],
  ) {
    this.waiting = begin.map((sql) => ({ sql, parameters: [] }));
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  write(sql: string, parameters: readonly unknown[]): void {
    this.waiting.push({ sql, parameters });
  }

  writeExactly(rows: number, sql: string, parameters: readonly unknown[]): void {
    this.waiting.push({ sql, parameters, rows });
  }

  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    this.waiting.push({ sql, parameters });
    return (await this.send()).at(-1) as T;
  }

  /** What was written is checked before it is kept, so the commit travels alone. */
  async commit(): Promise<void> {
    await this.send();
    await this.runner.query('COMMIT');
  }

  private async send(): Promise<readonly unknown[]> {
    const statements = this.waiting;
    this.waiting = [];
    if (statements.length === 0) return [];
    const sql = statements.map((statement) => statement.sql).join(';\n');
    const answer: unknown = await this.runner.query(
      sql,
      statements.flatMap(({ parameters }) => parameters),
    );
    const answers = statements.length === 1 ? [answer] : (answer as unknown[]);
    statements.forEach(({ rows }, index) => insist(rows, answers[index]));
    return answers;
  }
}

function insist(rows: number | undefined, answer: unknown): void {
  if (rows === undefined) return;
  const { affectedRows } = answer as { affectedRows: number };
  if (affectedRows !== rows) throw new StaleWrite(`wrote ${affectedRows} rows instead of ${rows}`);
}
