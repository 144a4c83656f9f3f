import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holders do with their phones: answer a call. */
export class OnThePhone1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tickets ADD coming_at DATETIME(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tickets DROP coming_at');
  }
}
