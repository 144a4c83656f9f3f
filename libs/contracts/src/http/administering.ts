import { staffRoles } from '#domain';
import { z } from 'zod';
import { HallCode, Moment } from './shared.js';
import { GrantView, UserName } from './signing-in.js';

const DisplayName = z.string().trim().min(1).max(60);

const Grants = z
  .array(z.strictObject({ role: z.enum(staffRoles), hall: HallCode.nullable() }))
  .min(1)
  .max(50);

export const CreateStaffBody = z
  .strictObject({ userName: UserName, displayName: DisplayName, grants: Grants })
  .meta({ id: 'CreateStaffBody' });

export const GrantsBody = z.strictObject({ grants: Grants }).meta({ id: 'GrantsBody' });

export const AgencyUserBody = z
  .strictObject({ userName: UserName, displayName: DisplayName })
  .meta({ id: 'AgencyUserBody' });

export const AgencyBody = z
  .strictObject({ name: z.string().trim().min(1).max(80) })
  .meta({ id: 'AgencyBody' });

export const AccountView = z
  .object({
    id: z.uuid(),
    userName: z.string(),
    displayName: z.string(),
    grants: z.array(GrantView),
    mustChangePassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    closedAt: Moment.nullable(),
  })
  .meta({ id: 'Account' });

/** The first password is shown once. A retry of the same press answers without it: set a new one then. */
export const AccountCreated = z
  .object({ account: AccountView, firstPassword: z.string().nullable() })
  .meta({ id: 'AccountCreated' });

export const AccountList = z.object({ accounts: z.array(AccountView) }).meta({ id: 'AccountList' });

export const AgencyView = z
  .object({ id: z.uuid(), name: z.string(), createdAt: Moment })
  .meta({ id: 'Agency' });

export const AgencyList = z.object({ agencies: z.array(AgencyView) }).meta({ id: 'AgencyList' });

export type CreateStaffBody = z.infer<typeof CreateStaffBody>;
export type AgencyUserBody = z.infer<typeof AgencyUserBody>;
export type AccountView = z.infer<typeof AccountView>;
export type AccountCreated = z.infer<typeof AccountCreated>;
export type AccountList = z.infer<typeof AccountList>;
export type AgencyView = z.infer<typeof AgencyView>;
export type AgencyList = z.infer<typeof AgencyList>;
