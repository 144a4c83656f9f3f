import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of travellers: what an agency uploaded, what was found in it, and what became of each row. */
export class Rosters1764060000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { sql } of tables) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables.toReversed()) await runner.query(`DROP TABLE ${name}`);
  }
}

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `CHAR(36) ${ascii}`;
const states = `ENUM('uploaded', 'reading', 'mapping', 'checked', 'confirmed', 'booking', 'done', 'failed')`;
const rowStates = `ENUM('valid', 'invalid', 'duplicate', 'booked', 'rejected', 'waiting', 'cancelled')`;
const table = (name: string, columns: string) => ({
  name,
  sql: `CREATE TABLE ${name} (${columns}) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
});

const tables = [
  // `attempt` is the fence: a reading that lost its turn finds another number here and writes nothing.
  table(
    'rosters',
    `id ${id} NOT NULL PRIMARY KEY,
    group_booking_id ${id} NOT NULL,
    agency_id ${id} NOT NULL,
    subject_id ${id} NOT NULL,
    state ${states} NOT NULL,
    file_name_sealed VARCHAR(1200) ${ascii} NULL,
    file_digest CHAR(64) ${ascii} NOT NULL,
    file_erased_on DATETIME(3) NOT NULL,
    wish JSON NOT NULL,
    found JSON NULL,
    problem VARCHAR(40) ${ascii} NULL,
    mode ENUM('all', 'best') NULL,
    duplicates ENUM('ask', 'first', 'last') NULL,
    done INT UNSIGNED NOT NULL DEFAULT 0,
    total INT UNSIGNED NOT NULL DEFAULT 0,
    started_at DATETIME(3) NULL,
    attempt INT UNSIGNED NOT NULL DEFAULT 0,
    merged_into ${id} NULL,
    version INT UNSIGNED NOT NULL DEFAULT 1,
    created_by ${id} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    touched_at DATETIME(3) NOT NULL,
    KEY ix_rosters_booking (group_booking_id, created_at),
    KEY ix_rosters_agency (agency_id, created_at),
    KEY ix_rosters_state (state, touched_at),
    KEY ix_rosters_file (file_erased_on),
    KEY ix_rosters_subject (subject_id),
    CONSTRAINT fk_rosters_booking FOREIGN KEY (group_booking_id) REFERENCES group_bookings (id),
    CONSTRAINT ck_rosters_problem CHECK ((state = 'failed') = (problem IS NOT NULL)),
    CONSTRAINT ck_rosters_done CHECK (done <= total)`,
  ),

  table(
    'roster_files',
    `roster_id ${id} NOT NULL,
    part SMALLINT UNSIGNED NOT NULL,
    subject_id ${id} NOT NULL,
    bytes_sealed MEDIUMTEXT ${ascii} NULL,
    PRIMARY KEY (roster_id, part),
    KEY ix_roster_files_subject (subject_id),
    CONSTRAINT fk_roster_files_roster FOREIGN KEY (roster_id) REFERENCES rosters (id)`,
  ),

  // The appointment's id is chosen with the row: however often a row is booked, it is the same appointment.
  table(
    'roster_rows',
    `roster_id ${id} NOT NULL,
    row_no INT UNSIGNED NOT NULL,
    row_key CHAR(13) ${ascii} NOT NULL,
    subject_id ${id} NOT NULL,
    cells_sealed MEDIUMTEXT ${ascii} NULL,
    person_index BINARY(32) NULL,
    state ${rowStates} NOT NULL,
    findings JSON NOT NULL,
    has_warning TINYINT(1) NOT NULL DEFAULT 0,
    is_fixable TINYINT(1) NOT NULL DEFAULT 0,
    kept TINYINT(1) NULL,
    appointment_id ${id} NOT NULL,
    PRIMARY KEY (roster_id, row_no),
    UNIQUE KEY uq_roster_rows_key (row_key),
    UNIQUE KEY uq_roster_rows_appointment (appointment_id),
    KEY ix_roster_rows_state (roster_id, state, row_no),
    KEY ix_roster_rows_person (roster_id, person_index),
    KEY ix_roster_rows_subject (subject_id),
    CONSTRAINT fk_roster_rows_roster FOREIGN KEY (roster_id) REFERENCES rosters (id)`,
  ),
];
