import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may come in: people with accounts, devices with credentials, and what keeps others out. */
export class Access1763970000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { sql } of tables) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables.toReversed()) await runner.query(`DROP TABLE ${name}`);
  }
}

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const digest = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const kinds = `ENUM('kiosk', 'board', 'window-display', 'voice')`;
const roles = `ENUM('clerk', 'supervisor', 'manager', 'administrator', 'auditor')`;
const table = (name: string, columns: string) => ({
  name,
  sql: `CREATE TABLE ${name} (${columns}) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
});

const tables = [
  table(
    'agencies',
    `id ${id} NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_agencies_name (name)`,
  ),

  // People of the staff have grants, people of an agency have the agency; the stores write one or the other.
  table(
    'accounts',
    `id ${id} NOT NULL PRIMARY KEY,
    user_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    display_name VARCHAR(60) NOT NULL,
    agency_id ${id} NULL,
    password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    must_change_password TINYINT(1) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    UNIQUE KEY uq_accounts_user_name (user_name),
    CONSTRAINT fk_accounts_agency FOREIGN KEY (agency_id) REFERENCES agencies (id)`,
  ),

  // No hall means every hall.
  table(
    'account_grants',
    `account_id ${id} NOT NULL,
    role ${roles} NOT NULL,
    hall_id INT UNSIGNED NULL,
    in_hall INT UNSIGNED GENERATED ALWAYS AS (IFNULL(hall_id, 0)) VIRTUAL,
    UNIQUE KEY uq_account_grants (account_id, role, in_hall),
    CONSTRAINT fk_account_grants_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT fk_account_grants_hall FOREIGN KEY (hall_id) REFERENCES halls (id)`,
  ),

  // Whoever reads this table holds no session: only digests of the tokens are kept.
  table(
    'sessions',
    `id ${id} NOT NULL PRIMARY KEY,
    token_digest ${digest} NOT NULL,
    account_id ${id} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    last_used_at DATETIME(3) NOT NULL,
    ends_at DATETIME(3) NOT NULL,
    passed_factor TINYINT(1) NOT NULL,
    browser VARCHAR(120) NOT NULL,
    UNIQUE KEY uq_sessions_token (token_digest),
    KEY ix_sessions_ends (ends_at),
    CONSTRAINT fk_sessions_account FOREIGN KEY (account_id) REFERENCES accounts (id)`,
  ),

  table(
    'second_factors',
    `account_id ${id} NOT NULL PRIMARY KEY,
    secret_sealed VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    confirmed TINYINT(1) NOT NULL,
    last_step BIGINT UNSIGNED NOT NULL,
    CONSTRAINT fk_second_factors_account FOREIGN KEY (account_id) REFERENCES accounts (id)`,
  ),

  table(
    'recovery_codes',
    `account_id ${id} NOT NULL,
    digest ${digest} NOT NULL,
    PRIMARY KEY (account_id, digest),
    CONSTRAINT fk_recovery_codes_account FOREIGN KEY (account_id) REFERENCES accounts (id)`,
  ),

  // In the database and not in Redis: a restart must not forgive anybody.
  table(
    'sign_in_attempts',
    `subject ${digest} NOT NULL PRIMARY KEY,
    failures INT UNSIGNED NOT NULL,
    last_at DATETIME(3) NOT NULL,
    KEY ix_sign_in_attempts_last (last_at)`,
  ),

  table(
    'devices',
    `id ${id} NOT NULL PRIMARY KEY,
    kind ${kinds} NOT NULL,
    hall_id INT UNSIGNED NOT NULL,
    name VARCHAR(60) NOT NULL,
    zone CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NULL,
    window_number SMALLINT UNSIGNED NULL,
    token_digest ${digest} NULL,
    created_at DATETIME(3) NOT NULL,
    last_seen_at DATETIME(3) NULL,
    revoked_at DATETIME(3) NULL,
    UNIQUE KEY uq_devices_token (token_digest),
    CONSTRAINT fk_devices_hall FOREIGN KEY (hall_id) REFERENCES halls (id)`,
  ),

  table(
    'enrolments',
    `code CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    secret_digest ${digest} NOT NULL,
    kind ${kinds} NOT NULL,
    hall_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ends_at DATETIME(3) NOT NULL,
    device_id ${id} NULL,
    UNIQUE KEY uq_enrolments_secret (secret_digest),
    KEY ix_enrolments_ends (ends_at),
    CONSTRAINT fk_enrolments_device FOREIGN KEY (device_id) REFERENCES devices (id)`,
  ),

  table(
    'account_answers',
    `actor VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    press_key VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked ${digest} NOT NULL,
    answer JSON NOT NULL,
    given_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (actor, action, press_key)`,
  ),
];
