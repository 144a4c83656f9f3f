import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RosterProgressReader, type RosterProgressSeen } from '#application/ports';
import { reading } from '../unit-of-work/transaction.js';

@Injectable()
export class SqlRosterProgressReader extends RosterProgressReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  async read(ids: readonly string[]): Promise<RosterProgressSeen[]> {
    if (ids.length === 0) return [];
    return reading(this.source).query(
      'SELECT id, agency_id AS agencyId, state, done, total, version FROM rosters WHERE id IN (?)',
      [ids],
    );
  }
}
