import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did, saw or took along what. Rows are added and never changed: by right (grants), by trigger, by chain. */
export class Audit1763980100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of made) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entries');
    await runner.query('DROP TABLE audit_heads');
  }
}

const refuse = (event: 'UPDATE' | 'DELETE') =>
  `CREATE TRIGGER tr_audit_entries_${event.toLowerCase()} BEFORE ${event} ON audit_entries FOR EACH ROW
   SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit is never changed'`;

const made = [
  // The end of the chain; whoever adds to it holds this row from then to the commit.
  `CREATE TABLE audit_heads (
    id TINYINT UNSIGNED NOT NULL PRIMARY KEY,
    sequence BIGINT UNSIGNED NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT ck_audit_heads_one CHECK (id = 1)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
  `INSERT INTO audit_heads (id, sequence, hash) VALUES (1, 0, REPEAT('0', 64))`,

  `CREATE TABLE audit_entries (
    sequence BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    at DATETIME(3) NOT NULL,
    actor VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts JSON NOT NULL,
    previous CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    UNIQUE KEY uq_audit_entries_previous (previous),
    KEY ix_audit_entries_actor (actor, sequence),
    KEY ix_audit_entries_action (action, sequence),
    KEY ix_audit_entries_subject (subject, sequence),
    KEY ix_audit_entries_at (at, sequence)
  ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
  refuse('UPDATE'),
  refuse('DELETE'),
];
