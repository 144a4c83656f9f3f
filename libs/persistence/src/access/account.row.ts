import type { Account } from '#application/ports';
import type { Grant } from '#domain';
import { fromJson } from '../json.js';

export interface AccountRow {
  readonly id: string;
  readonly user_name: string;
  readonly display_name: string;
  readonly agency_id: string | null;
  readonly password_hash: string;
  readonly must_change_password: number;
  readonly created_at: Date;
  readonly closed_at: Date | null;
  readonly has_factor: number;
  readonly grants: unknown;
}

/** The grants of account `a` as JSON. */
export const grantsOfAccount = `(SELECT JSON_ARRAYAGG(JSON_OBJECT('role', g.role, 'hall', h.code))
  FROM account_grants g LEFT JOIN halls h ON h.id = g.hall_id WHERE g.account_id = a.id)`;

export const hasFactor = `EXISTS (SELECT 1 FROM second_factors f WHERE f.account_id = a.id AND f.confirmed)`;

export const selectAccounts = `SELECT a.id, a.user_name, a.display_name, a.agency_id, a.password_hash,
  a.must_change_password, a.created_at, a.closed_at, ${hasFactor} AS has_factor, ${grantsOfAccount} AS grants
  FROM accounts a`;

export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    userName: row.user_name,
    displayName: row.display_name,
    agency: row.agency_id,
    grants: toGrants(row.grants),
    mustChangePassword: row.must_change_password === 1,
    hasFactor: row.has_factor === 1,
    createdAt: row.created_at.getTime(),
    closedAt: row.closed_at?.getTime() ?? null,
  };
}

export function toGrants(json: unknown): Grant[] {
  return fromJson<Grant[] | null>(json) ?? [];
}
