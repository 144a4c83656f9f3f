import type { Device, DeviceStore, Enrolment, SeenDevice } from '#application/ports';
import type { DeviceKind, Instant } from '#domain';
import type { Reads, Transaction } from '../unit-of-work/packets.js';

interface EnrolmentRow {
  readonly kind: DeviceKind;
  readonly hall_code: string | null;
  readonly code: string;
  readonly ends_at: Date;
  readonly device_id: string | null;
}

interface DeviceRow {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly hall: string;
  readonly name: string;
  readonly zone: string | null;
  readonly window_number: number | null;
  readonly created_at: Date;
  readonly last_seen_at: Date | null;
  readonly revoked_at: Date | null;
}

export class SqlDeviceStore implements DeviceStore {
  constructor(private readonly tx: Transaction) {}

  ask(enrolment: Omit<Enrolment, 'device'>, secretDigest: string): void {
    const { code, kind, hall, endsAt } = enrolment;
    this.tx.write(
      'INSERT INTO enrolments (code, secret_digest, kind, hall_code, ends_at) VALUES (?, ?, ?, ?, ?)',
      [code, secretDigest, kind, hall, new Date(endsAt)],
    );
  }

  byCode(code: string): Promise<Enrolment | undefined> {
    return this.enrolment('code', code);
  }

  bySecret(secretDigest: string): Promise<Enrolment | undefined> {
    return this.enrolment('secret_digest', secretDigest);
  }

  forgetEnrolments(now: Instant): void {
    this.tx.write('DELETE FROM enrolments WHERE ends_at < ?', [new Date(now)]);
  }

  confirm(code: string, device: Device): void {
    const { id, kind, hall, name, zone, window, createdAt } = device;
    this.tx.writeExactly(
      1,
      `INSERT INTO devices (id, kind, hall_id, name, zone, window_number, created_at)
       SELECT ?, ?, halls.id, ?, ?, ?, ? FROM halls WHERE code = ?`,
      [id, kind, name, zone, window, new Date(createdAt), hall],
    );
    const sql = 'UPDATE enrolments SET device_id = ? WHERE code = ? AND device_id IS NULL';
    this.tx.writeExactly(1, sql, [id, code]);
  }

  async find(id: string): Promise<Device | undefined> {
    const [device] = await readDevices(this.tx, 'd.id = ? FOR UPDATE', [id]);
    return device;
  }

  setCredential(id: string, tokenDigest: string): void {
    this.tx.writeExactly(1, 'UPDATE devices SET token_digest = ? WHERE id = ?', [tokenDigest, id]);
  }

  revoke(id: string, at: Instant): void {
    const sql = 'UPDATE devices SET revoked_at = ?, token_digest = NULL WHERE id = ? AND revoked_at IS NULL';
    this.tx.writeExactly(1, sql, [new Date(at), id]);
  }

  private async enrolment(column: 'code' | 'secret_digest', value: string): Promise<Enrolment | undefined> {
    const [row] = await this.tx.query<EnrolmentRow[]>(
      `SELECT kind, hall_code, code, ends_at, device_id FROM enrolments WHERE ${column} = ? FOR UPDATE`,
      [value],
    );
    if (!row) return undefined;
    const { kind, code, hall_code: hall, ends_at: endsAt, device_id: device } = row;
    return { kind, hall, code, endsAt: endsAt.getTime(), device };
  }
}

export async function readDevices(
  reads: Reads,
  condition: string,
  values: readonly unknown[],
): Promise<SeenDevice[]> {
  const rows = await reads.query<DeviceRow[]>(
    `SELECT d.id, d.kind, h.code AS hall, d.name, d.zone, d.window_number, d.created_at, d.last_seen_at, d.revoked_at
     FROM devices d JOIN halls h ON h.id = d.hall_id WHERE ${condition}`,
    values,
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    hall: row.hall,
    name: row.name,
    zone: row.zone,
    window: row.window_number,
    createdAt: row.created_at.getTime(),
    lastSeenAt: row.last_seen_at?.getTime() ?? null,
    revokedAt: row.revoked_at?.getTime() ?? null,
  }));
}
