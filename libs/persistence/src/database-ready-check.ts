import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Ready when the database answers. */
@Injectable()
export class DatabaseReadyCheck {
  readonly name = 'database';

  constructor(private readonly source: DataSource) {}

  async check(): Promise<void> {
    await this.source.query('SELECT 1');
  }
}
