import type { Agency, AgencyStore } from '#application/ports';
import type { Reads, Transaction } from '../unit-of-work/packets.js';

export class SqlAgencyStore implements AgencyStore {
  constructor(private readonly tx: Transaction) {}

  async find(id: string): Promise<Agency | undefined> {
    const [agency] = await readAgencies(this.tx, 'id = ? FOR UPDATE', [id]);
    return agency;
  }

  async named(name: string): Promise<Agency | undefined> {
    const [agency] = await readAgencies(this.tx, 'name = ? FOR UPDATE', [name]);
    return agency;
  }

  add({ id, name, createdAt }: Agency): void {
    this.tx.write('INSERT INTO agencies (id, name, created_at) VALUES (?, ?, ?)', [
      id,
      name,
      new Date(createdAt),
    ]);
  }
}

export async function readAgencies(
  reads: Reads,
  condition: string,
  values: readonly unknown[],
): Promise<Agency[]> {
  const rows = await reads.query<{ id: string; name: string; created_at: Date }[]>(
    `SELECT id, name, created_at FROM agencies WHERE ${condition}`,
    values,
  );
  return rows.map(({ id, name, created_at: createdAt }) => ({ id, name, createdAt: createdAt.getTime() }));
}
