import { randomBytes, randomUUID } from 'node:crypto';
import type { TestDatabase } from '../test-database.js';
import { signedIn, type SignedInPerson } from '../everybody.js';

export interface TestGroup {
  readonly agency: string;
  readonly booking: string;
  readonly slot: number;
  readonly person: SignedInPerson;
}

interface Wish {
  readonly places: number;
  readonly agency?: string;
  /** Another slot than the last group had. */
  readonly inDays?: number;
}

const code = () =>
  randomBytes(13)
    .toString('hex')
    .toUpperCase()
    .replaceAll(/[ILOU]/g, '0')
    .slice(0, 13);

/** An agency with somebody signed in, and places that it holds in a slot of the first service. */
export async function plantGroup(
  { source }: TestDatabase,
  { places, agency, inDays = 7 }: Wish,
): Promise<TestGroup> {
  const [id, booking] = [agency ?? randomUUID(), randomUUID()];
  if (!agency)
    await source.query('INSERT INTO agencies (id, name, created_at) VALUES (?, ?, NOW(3))', [
      id,
      `Agency ${id}`,
    ]);
  const person = await signedIn(source, { agency: id, factor: '' });
  const [service] = await source.query<{ id: number; hall_id: number }[]>(
    'SELECT id, hall_id FROM services ORDER BY id LIMIT 1',
  );
  const start = new Date(Date.now() + inDays * 86_400_000 + Math.floor(Math.random() * 40_000_000));
  const end = new Date(start.getTime() + 3_600_000);
  const day = start.toISOString().slice(0, 10);
  const { insertId: slot } = await source.query<{ insertId: number }>(
    `INSERT INTO slots (hall_id, service_id, day, starts_at, ends_at, individual_capacity, group_capacity, group_used,
       group_reason) VALUES (?, ?, ?, ?, ?, 0, ?, ?, '{}')`,
    [service?.hall_id, service?.id, day, start, end, places, places],
  );
  const held = new Date(Date.now() + 1_800_000);
  await source.query(
    `INSERT INTO group_bookings (id, code, agency_id, hall_id, service_id, day, state, held_until, mode, places, starts_at,
       ends_at, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, 'held', ?, 'best', ?, ?, ?, ?, NOW(3))`,
    [booking, code(), id, service?.hall_id, service?.id, day, held, places, start, end, person.id],
  );
  await source.query('INSERT INTO group_booking_slots (group_booking_id, slot_id, places) VALUES (?, ?, ?)', [
    ...[booking, slot, places],
  ]);
  return { agency: id, booking, slot, person };
}
