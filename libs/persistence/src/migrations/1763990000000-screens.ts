import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hangs on the walls: how screens are, which services they do not name, and days that are shown again. */
export class Screens1763990000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of changes) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of back) await runner.query(sql);
  }
}

const changes = [
  `ALTER TABLE services ADD is_sensitive TINYINT(1) NOT NULL DEFAULT 0`,

  // A day of a hall, for a replay and for reports; new events are always the last ones of it.
  `ALTER TABLE hall_events ADD KEY ix_hall_events_day (hall_id, business_day, type)`,

  `CREATE TABLE screen_reports (
    hall_id INT UNSIGNED NOT NULL,
    screen_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reported_at DATETIME(3) NOT NULL,
    report JSON NOT NULL,
    PRIMARY KEY (hall_id, screen_id),
    KEY ix_screen_reports_age (hall_id, reported_at),
    CONSTRAINT fk_screen_reports_hall FOREIGN KEY (hall_id) REFERENCES halls (id)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
];

const back = [
  `DROP TABLE screen_reports`,
  `ALTER TABLE hall_events DROP KEY ix_hall_events_day`,
  `ALTER TABLE services DROP is_sensitive`,
];
