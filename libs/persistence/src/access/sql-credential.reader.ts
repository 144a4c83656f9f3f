import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessPolicy, Clock, CredentialReader, type Recognised } from '#application/ports';
import { signInStageOf, usedSince, type DeviceKind } from '#domain';
import { reading } from '../unit-of-work/transaction.js';
import { grantsOfAccount, hasFactor, toGrants } from './account.row.js';

interface SessionFound {
  readonly digest: string;
  readonly session: string;
  readonly account: string;
  readonly agency: string | null;
  readonly must_change: number;
  readonly has_factor: number;
  readonly passed_factor: number;
  readonly seen: Date;
  readonly grants: unknown;
}

interface DeviceFound {
  readonly digest: string;
  readonly id: string;
  readonly kind: DeviceKind;
  readonly hall: string;
  readonly seen: Date | null;
}

@Injectable()
export class SqlCredentialReader extends CredentialReader {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly policy: AccessPolicy,
  ) {
    super();
  }

  async recognise(digests: readonly string[]): Promise<Map<string, Recognised>> {
    if (digests.length === 0) return new Map();
    const people = await this.people(digests);
    const devices = people.length < digests.length ? await this.devices(digests) : [];
    return new Map([...people, ...devices]);
  }

  private async people(digests: readonly string[]): Promise<[string, Recognised][]> {
    const now = this.clock.now();
    const rows = await reading(this.source).query<SessionFound[]>(
      `SELECT s.token_digest AS digest, s.id AS session, a.id AS account, a.agency_id AS agency,
         a.must_change_password AS must_change, s.passed_factor, s.last_used_at AS seen,
         ${hasFactor} AS has_factor, ${grantsOfAccount} AS grants
       FROM sessions s JOIN accounts a ON a.id = s.account_id
       WHERE s.token_digest IN (?) AND s.ends_at > ? AND s.last_used_at > ? AND a.closed_at IS NULL`,
      [digests, new Date(now), new Date(usedSince(now))],
    );
    return rows.map((row) => [row.digest, this.person(row)]);
  }

  private person(row: SessionFound): Recognised {
    const grants = toGrants(row.grants);
    const facts = {
      grants,
      mustChangePassword: row.must_change === 1,
      hasFactor: row.has_factor === 1,
      passedFactor: row.passed_factor === 1,
    };
    const stage = signInStageOf(facts, this.policy.asksForFactor);
    const who = { id: row.account, session: row.session, stage };
    return {
      actor:
        row.agency === null
          ? { kind: 'staff', ...who, grants }
          : { kind: 'agency', ...who, agency: row.agency },
      seenAt: row.seen.getTime(),
    };
  }

  private async devices(digests: readonly string[]): Promise<[string, Recognised][]> {
    const rows = await reading(this.source).query<DeviceFound[]>(
      `SELECT d.token_digest AS digest, d.id, d.kind, h.code AS hall, d.last_seen_at AS seen
       FROM devices d JOIN halls h ON h.id = d.hall_id
       WHERE d.token_digest IN (?) AND d.revoked_at IS NULL`,
      [digests],
    );
    return rows.map(({ digest, id, kind, hall, seen }) => [
      digest,
      { actor: { kind: 'device', id, device: kind, hall }, seenAt: seen?.getTime() ?? 0 },
    ]);
  }
}
