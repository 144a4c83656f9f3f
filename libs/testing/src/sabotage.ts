import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Long enough that two units which read at the same time have both read before either writes. */
const dawdleMs = 5;

/**
 * Takes guards away for a negative control, from outside: rewrites the statements that a data source sends, and lets
 * time pass between reading and writing, so that the race is sure to happen. A test that stays green under sabotage
 * was blind.
 */
export function sabotage(source: DataSource, rewrite: (sql: string) => string): void {
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<never>;
    runner.query = async (sql: string, ...rest: unknown[]) => {
      const answer = await query(rewrite(sql), ...rest);
      if (/\bSELECT\b/.test(sql)) await pause(dawdleMs);
      return answer;
    };
    return runner;
  };
}

/** The first guard: every command of a hall waits for the hall's row. */
export const withoutHallLock = (sql: string): string => sql.replace(/ FOR UPDATE$/, '');

/** The second guard: every write names what it has seen. Placeholders stay, so that the parameters still fit. */
export const withoutConditions = (sql: string): string =>
  sql
    .replace('WHERE hall_id = ? AND revision = ?', 'WHERE hall_id = ? AND ? IS NOT NULL')
    .replace('(letter, last_number) IN (?)', '(letter, -1) NOT IN (?)')
    .replace('AND t.version = c.seen_version AND t.state = c.seen_state', '');

/** The guard of a zone's voice: whoever asks gets it, although somebody has it. */
export const withoutLeaseCondition = (sql: string): string =>
  sql.replace('AND (host = ? OR leased_until <= NOW(3))', 'AND ? IS NOT NULL');

/** The memory of answers: a repeated press is not recognised. */
export const withoutAnswers = (sql: string): string =>
  sql.replace('FROM given_answers\n       WHERE', 'FROM given_answers\n       WHERE FALSE AND');

/** The third guard: unique keys. The log's own key goes too, which would notice two units at one revision. */
export const keysOfTickets = [
  'ALTER TABLE tickets DROP KEY uq_tickets_number, DROP KEY uq_tickets_active_window',
  'ALTER TABLE hall_events DROP PRIMARY KEY, ADD KEY (hall_id, revision)',
];

/** Slots and groups are read without being locked. */
export const withoutSlotLocks = (sql: string): string => sql.replace(/ FOR UPDATE(?=;|$)/g, '');

/** A slot's use is written whatever it is by now. Placeholders stay, so that the parameters still fit. */
export const withoutSlotConditions = (sql: string): string =>
  sql
    .replaceAll('AND individual_used = ? AND group_used = ?', 'AND ? IS NOT NULL AND ? IS NOT NULL')
    .replaceAll('WHERE hall_id = ? AND revision = ?', 'WHERE hall_id = ? AND ? IS NOT NULL');
