import type { DataSource } from 'typeorm';
import { demoRoles, demoUserName, type DemoRole } from '#contracts';
import type { AccountsStores } from '#application/ports';
import { staffRoles, type StaffRole } from '#domain';
import { Argon2Hasher, RandomIds, SystemClock } from '#platform';
import { SqlAccountsUnitOfWork } from '../access/sql-accounts-unit-of-work.js';

const agencyName = '演示旅行社 Demo Travel';

const displayNames: Readonly<Record<DemoRole, string>> = {
  clerk: '窗口人员 Clerk',
  supervisor: '主管 Supervisor',
  manager: '经理 Manager',
  administrator: '管理员 Administrator',
  auditor: '审计 Auditor',
  agency: agencyName,
};

/** By part: the password of the account that plays it. */
export type DemoPasswords = Readonly<Record<DemoRole, string>>;

/** Makes one account for every part of a demo, with these passwords; accounts that are there already stay as they are. */
export async function plantPeople(source: DataSource, passwords: DemoPasswords): Promise<void> {
  const hasher = new Argon2Hasher();
  const unit = new SqlAccountsUnitOfWork(source, new SystemClock());
  for (const role of demoRoles) {
    const passwordHash = await hasher.hash(passwords[role]);
    await unit.run((stores) => plantOne(stores, role, passwordHash));
  }
}

async function plantOne(stores: AccountsStores, role: DemoRole, passwordHash: string): Promise<void> {
  const userName = demoUserName(role);
  if (await stores.accounts.named(userName)) return;
  const agency = role === 'agency' ? await plantAgency(stores) : null;
  const grants = isStaff(role) ? [{ role, hall: null }] : [];
  const account = {
    id: new RandomIds().recordId(),
    userName,
    displayName: displayNames[role],
    agency,
    grants,
  };
  stores.accounts.add(
    { ...account, mustChangePassword: false, createdAt: new SystemClock().now() },
    passwordHash,
  );
}

async function plantAgency({ agencies }: AccountsStores): Promise<string> {
  const known = await agencies.named(agencyName);
  if (known) return known.id;
  const agency = { id: new RandomIds().recordId(), name: agencyName, createdAt: new SystemClock().now() };
  agencies.add(agency);
  return agency.id;
}

function isStaff(role: DemoRole): role is StaffRole {
  return (staffRoles as readonly string[]).includes(role);
}
