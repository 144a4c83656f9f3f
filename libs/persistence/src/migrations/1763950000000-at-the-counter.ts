import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What clerks do with tickets beyond calling and finishing, and what a window knows of itself. */
export class AtTheCounter1763950000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of changes) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of back) await runner.query(sql);
  }
}

const reasons = `ENUM('document', 'payment', 'colleague', 'other')`;
const priorities = `ENUM('elderly', 'disabled', 'pregnant', 'soldier', 'infant')`;
const pauses = `ENUM('break', 'meal', 'meeting', 'system', 'other')`;

const changes = [
  `ALTER TABLE halls ADD miss_after_seconds SMALLINT UNSIGNED NOT NULL DEFAULT 20`,

  // Room for the longest list of papers or duties that an order may name.
  `ALTER TABLE given_answers MODIFY asked VARCHAR(2048) NOT NULL`,

  `ALTER TABLE services
    ADD papers JSON NOT NULL DEFAULT '[]',
    ADD results JSON NOT NULL DEFAULT '[]'`,

  `ALTER TABLE service_windows
    ADD pause_reason ${pauses} NULL,
    ADD paused_until DATETIME(3) NULL,
    ADD sitting_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD sitting_since DATETIME(3) NULL,
    ADD help ENUM('help', 'emergency') NULL,
    ADD help_at DATETIME(3) NULL`,

  // A waiting ticket that names a window may be called by that window only, so the line of a service is read where no
  // window is named; the index serves both in the order of calling.
  `ALTER TABLE tickets
    MODIFY source ENUM('walkIn', 'appointment', 'group', 'counter') NOT NULL,
    ADD priority_reason ${priorities} NULL,
    ADD hold_reason ${reasons} NULL,
    ADD hold_until DATETIME(3) NULL,
    ADD papers JSON NULL,
    ADD result VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    DROP KEY ix_tickets_line,
    ADD KEY ix_tickets_line
      (hall_id, business_day, service_id, state, service_window_id, rank_at, issue_revision)`,
];

const back = [
  `ALTER TABLE tickets
    DROP KEY ix_tickets_line,
    ADD KEY ix_tickets_line (hall_id, business_day, service_id, state, rank_at, issue_revision),
    DROP result, DROP papers, DROP hold_until, DROP hold_reason, DROP priority_reason`,
  `ALTER TABLE service_windows
    DROP help_at, DROP help, DROP sitting_since, DROP sitting_id, DROP paused_until, DROP pause_reason`,
  `ALTER TABLE services DROP results, DROP papers`,
  `ALTER TABLE given_answers MODIFY asked VARCHAR(512) NOT NULL`,
  `ALTER TABLE halls DROP miss_after_seconds`,
];
