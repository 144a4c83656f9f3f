import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets, the numbers they got, what happened, and the answers that were given. */
export class Tickets1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['given_answers', 'hall_events', 'tickets', 'number_counters']) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}

const tables = [
  `CREATE TABLE number_counters (
    hall_id INT UNSIGNED NOT NULL,
    business_day DATE NOT NULL,
    letter CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_number INT UNSIGNED NOT NULL,
    PRIMARY KEY (hall_id, business_day, letter)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  // uq_tickets_number: no number twice. uq_tickets_active_window: no window with two tickets. Both stand behind the
  // conditional writes of the stores, so that a mistake in one of the two is caught by the other.
  `CREATE TABLE tickets (
    id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hall_id INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    business_day DATE NOT NULL,
    letter CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number INT UNSIGNED NOT NULL,
    label VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lane ENUM('ordinary', 'priority', 'appointment', 'returning', 'group') NOT NULL,
    source ENUM('walkIn', 'appointment', 'group') NOT NULL,
    language ENUM('zh', 'en') NOT NULL,
    state ENUM('waiting', 'called', 'serving', 'held', 'missed', 'finished', 'abandoned') NOT NULL,
    issued_at DATETIME(3) NOT NULL,
    rank_at DATETIME(3) NOT NULL,
    issue_revision BIGINT UNSIGNED NOT NULL,
    service_window_id INT UNSIGNED NULL,
    calls SMALLINT UNSIGNED NOT NULL,
    called_at DATETIME(3) NULL,
    call_revision BIGINT UNSIGNED NULL,
    started_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    version INT UNSIGNED NOT NULL,
    active_window_id INT UNSIGNED GENERATED ALWAYS AS
      (IF(state IN ('called', 'serving'), service_window_id, NULL)) VIRTUAL,
    UNIQUE KEY uq_tickets_code (code),
    UNIQUE KEY uq_tickets_number (hall_id, business_day, letter, number),
    UNIQUE KEY uq_tickets_active_window (active_window_id),
    KEY ix_tickets_line (hall_id, business_day, service_id, state, rank_at, issue_revision),
    KEY ix_tickets_calls (hall_id, business_day, call_revision),
    KEY ix_tickets_window (service_window_id, business_day, state),
    CONSTRAINT fk_tickets_service FOREIGN KEY (service_id) REFERENCES services (id),
    CONSTRAINT fk_tickets_window FOREIGN KEY (service_window_id) REFERENCES service_windows (id),
    CONSTRAINT ck_tickets_number CHECK (number > 0),
    CONSTRAINT ck_tickets_window CHECK (state NOT IN ('called', 'serving') OR service_window_id IS NOT NULL)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  `CREATE TABLE hall_events (
    hall_id INT UNSIGNED NOT NULL,
    revision BIGINT UNSIGNED NOT NULL,
    type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at DATETIME(3) NOT NULL,
    business_day DATE NOT NULL,
    ticket_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    data JSON NOT NULL,
    PRIMARY KEY (hall_id, revision),
    KEY ix_hall_events_ticket (ticket_id)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  `CREATE TABLE given_answers (
    hall_id INT UNSIGNED NOT NULL,
    actor VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    press_key VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked VARCHAR(512) NOT NULL,
    answer JSON NOT NULL,
    given_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (hall_id, actor, action, press_key)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
];
