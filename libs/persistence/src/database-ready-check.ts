import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from './unit-of-work/transaction.js';

/** Ready when the database answers. */
@Injectable()
export class DatabaseReadyCheck {
  readonly name = 'database';

  constructor(private readonly source: DataSource) {}

  async check(): Promise<void> {
    await reading(this.source).query('SELECT 1');
  }
}
