import { longestPassword, staffRoles, signInStages } from '#domain';
import { z } from 'zod';
import { HallCode, Moment } from './shared.js';

/** Lower case, so that nobody has to remember how it was written. */
export const UserName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/)
  .meta({ description: 'Name to sign in with', example: 'li.na' });

/** Longer ones are refused unread: hashing them would take the time of others. */
const Password = z.string().min(1).max(longestPassword);

export const SignInBody = z
  .strictObject({ userName: UserName, password: Password })
  .meta({ id: 'SignInBody' });

/** What an authenticator shows now, or one of the recovery codes that were written down. */
export const SecondFactorBody = z
  .union([
    z.strictObject({ code: z.string().regex(/^[0-9]{6}$/) }),
    z.strictObject({ recoveryCode: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{24}$/) }),
  ])
  .meta({ id: 'SecondFactorBody' });

export const FactorCodeBody = z
  .strictObject({ code: z.string().regex(/^[0-9]{6}$/) })
  .meta({ id: 'FactorCodeBody' });

export const ChangePasswordBody = z
  .strictObject({ oldPassword: Password, newPassword: Password })
  .meta({ id: 'ChangePasswordBody' });

export const GrantView = z
  .object({
    role: z.enum(staffRoles),
    hall: HallCode.nullable().meta({ description: 'Code of the hall; null means every hall' }),
  })
  .meta({ id: 'Grant' });

/** Who has signed in here, and what is still owed before anything else is possible. */
export const SignedIn = z
  .object({
    id: z.uuid(),
    userName: z.string(),
    displayName: z.string(),
    stage: z.enum(signInStages),
    grants: z.array(GrantView),
    agency: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    hasSecondFactor: z.boolean(),
  })
  .meta({ id: 'SignedIn' });

/** A session goes on from here: what the page has to ask for next. */
export const SessionNow = z
  .object({ stage: z.enum(signInStages), endsAt: Moment })
  .meta({ id: 'SessionNow' });

export const SessionView = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    browser: z.string(),
    createdAt: Moment,
    lastUsedAt: Moment,
    endsAt: Moment,
  })
  .meta({ id: 'Session' });

export const SessionList = z.object({ sessions: z.array(SessionView) }).meta({ id: 'SessionList' });

/** Shown once, while the authenticator is set up. */
export const FactorSecret = z
  .object({
    secret: z.string().meta({ description: 'To be typed into an authenticator' }),
    address: z.string().meta({ description: 'The same as an otpauth address, for a QR code' }),
  })
  .meta({ id: 'FactorSecret' });

/** Shown once: each opens the second step one time when the phone is lost. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

/** Something was done that has no further answer. */
export const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });

export const IdPath = z.object({ id: z.uuid() });

export type SignInBody = z.infer<typeof SignInBody>;
export type SecondFactorBody = z.infer<typeof SecondFactorBody>;
export type ChangePasswordBody = z.infer<typeof ChangePasswordBody>;
export type SignedIn = z.infer<typeof SignedIn>;
export type SessionNow = z.infer<typeof SessionNow>;
export type SessionList = z.infer<typeof SessionList>;
export type FactorSecret = z.infer<typeof FactorSecret>;
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;
export type Done = z.infer<typeof Done>;

/** Where the browser goes is in the header `Location`. */
export const GoneElsewhere = z.null().meta({ id: 'GoneElsewhere' });

export const ProviderQuestion = z
  .strictObject({ back: z.string().max(300).optional() })
  .meta({ id: 'ProviderQuestion', description: 'The page of ours that asked for a sign-in' });
