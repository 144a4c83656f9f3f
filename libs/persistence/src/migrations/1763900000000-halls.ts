import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How halls are set up, and where each stands in its log. */
export class Halls1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of tables) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['duties', 'service_windows', 'services', 'zones', 'departments', 'hall_states', 'halls'];
    for (const name of names) await runner.query(`DROP TABLE ${name}`);
  }
}

const tables = [
  `CREATE TABLE halls (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_zh VARCHAR(80) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    time_zone VARCHAR(64) NOT NULL,
    cut_over_minutes SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    opens_at CHAR(5) NOT NULL,
    closes_at CHAR(5) NOT NULL,
    weekdays VARCHAR(13) NOT NULL,
    UNIQUE KEY uq_halls_code (code),
    CONSTRAINT ck_halls_cut_over CHECK (cut_over_minutes < 1440)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  // The one row that every command of a hall locks first. Kept apart from the plan so that it stays small and hot.
  `CREATE TABLE hall_states (
    hall_id INT UNSIGNED NOT NULL PRIMARY KEY,
    revision BIGINT UNSIGNED NOT NULL DEFAULT 0,
    plan_version INT UNSIGNED NOT NULL DEFAULT 1,
    business_day DATE NOT NULL DEFAULT '2000-01-01',
    is_open TINYINT(1) NOT NULL DEFAULT 0,
    CONSTRAINT fk_hall_states_hall FOREIGN KEY (hall_id) REFERENCES halls (id)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  `CREATE TABLE departments (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name_zh VARCHAR(80) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    UNIQUE KEY uq_departments_name (name_zh)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  `CREATE TABLE zones (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    hall_id INT UNSIGNED NOT NULL,
    letter CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_zh VARCHAR(80) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    direction_zh VARCHAR(80) NOT NULL,
    direction_en VARCHAR(120) NOT NULL,
    UNIQUE KEY uq_zones_letter (hall_id, letter),
    CONSTRAINT fk_zones_hall FOREIGN KEY (hall_id) REFERENCES halls (id)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  `CREATE TABLE services (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    hall_id INT UNSIGNED NOT NULL,
    department_id INT UNSIGNED NOT NULL,
    zone_id INT UNSIGNED NOT NULL,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    letter CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_zh VARCHAR(80) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    number_limit INT UNSIGNED NOT NULL DEFAULT 999,
    head_starts JSON NOT NULL DEFAULT '{}',
    UNIQUE KEY uq_services_code (hall_id, code),
    CONSTRAINT fk_services_hall FOREIGN KEY (hall_id) REFERENCES halls (id),
    CONSTRAINT fk_services_department FOREIGN KEY (department_id) REFERENCES departments (id),
    CONSTRAINT fk_services_zone FOREIGN KEY (zone_id) REFERENCES zones (id)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  `CREATE TABLE service_windows (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    hall_id INT UNSIGNED NOT NULL,
    zone_id INT UNSIGNED NOT NULL,
    number SMALLINT UNSIGNED NOT NULL,
    kind ENUM('general', 'dedicated', 'group') NOT NULL DEFAULT 'general',
    state ENUM('closed', 'open', 'paused') NOT NULL DEFAULT 'closed',
    UNIQUE KEY uq_service_windows_number (hall_id, number),
    CONSTRAINT fk_service_windows_hall FOREIGN KEY (hall_id) REFERENCES halls (id),
    CONSTRAINT fk_service_windows_zone FOREIGN KEY (zone_id) REFERENCES zones (id)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  `CREATE TABLE duties (
    service_window_id INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    position SMALLINT UNSIGNED NOT NULL,
    PRIMARY KEY (service_window_id, service_id),
    CONSTRAINT fk_duties_window FOREIGN KEY (service_window_id) REFERENCES service_windows (id),
    CONSTRAINT fk_duties_service FOREIGN KEY (service_id) REFERENCES services (id)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
];
