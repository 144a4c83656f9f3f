import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key for each person. Without its key whatever was sealed for somebody is noise, in backups as well. */
export class PersonalData1763980000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE data_keys (
        subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
        kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        key_sealed VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
        kept_until DATETIME(3) NULL,
        erased_at DATETIME(3) NULL,
        KEY ix_data_keys_due (erased_at, kept_until),
        CONSTRAINT ck_data_keys_erased CHECK ((key_sealed IS NULL) = (erased_at IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_keys');
  }
}
