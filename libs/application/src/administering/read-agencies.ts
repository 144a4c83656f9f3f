import { Injectable } from '@nestjs/common';
import { toMoment, type AgencyList } from '#contracts';
import { AccountsReader } from '../ports/index.js';

@Injectable()
export class ReadAgencies {
  constructor(private readonly reader: AccountsReader) {}

  async run(): Promise<AgencyList> {
    const agencies = await this.reader.agencies();
    return { agencies: agencies.map((agency) => ({ ...agency, createdAt: toMoment(agency.createdAt) })) };
  }
}
