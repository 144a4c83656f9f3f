import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who speaks in the zones of a hall, how loud, and what was said. */
export class Voice1763960000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of changes) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of back) await runner.query(sql);
  }
}

const changes = [
  `ALTER TABLE halls ADD voice JSON NOT NULL DEFAULT '{}'`,

  // One row a zone, so that a zone cannot have two hosts. The token grows whenever the host changes.
  `CREATE TABLE loudspeakers (
    hall_id INT UNSIGNED NOT NULL,
    zone CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    host CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    token INT UNSIGNED NOT NULL DEFAULT 0,
    leased_until DATETIME(3) NOT NULL DEFAULT '2000-01-01 00:00:00',
    steps TINYINT NOT NULL DEFAULT 0,
    mute_reason ENUM('event', 'repair', 'noise', 'other') NULL,
    muted_until DATETIME(3) NULL,
    PRIMARY KEY (hall_id, zone),
    CONSTRAINT fk_loudspeakers_zone FOREIGN KEY (hall_id, zone) REFERENCES zones (hall_id, letter)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,

  // `says` holds labels and calls as they were said; nobody has to be joined to read an old line.
  `CREATE TABLE announcements (
    id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    hall_id INT UNSIGNED NOT NULL,
    zone CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision BIGINT UNSIGNED NOT NULL,
    business_day DATE NOT NULL,
    says JSON NOT NULL,
    text_zh VARCHAR(1000) NOT NULL,
    text_en VARCHAR(2000) NOT NULL,
    begun_at DATETIME(3) NOT NULL,
    until_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    outcome ENUM('whole', 'cut') NULL,
    KEY ix_announcements_zone (hall_id, zone, revision),
    KEY ix_announcements_hall (hall_id, revision),
    CONSTRAINT ck_announcements_end CHECK ((ended_at IS NULL) = (outcome IS NULL))
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
];

const back = ['DROP TABLE announcements', 'DROP TABLE loudspeakers', 'ALTER TABLE halls DROP voice'];
