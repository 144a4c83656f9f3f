import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AccountCommands } from '#application/accounts';
import {
  ChangeGrants,
  CloseAccount,
  CreateAccount,
  CreateAgency,
  ReadAccounts,
  ReadAgencies,
  ResetAccount,
} from '#application/administering';
import { SearchAudit } from '#application/auditing';
import { EnterDemo, PlayDevice } from '#application/demonstrating';
import {
  AskEnrolment,
  CollectCredential,
  ConfirmDevice,
  ReadDevices,
  RevokeDevice,
} from '#application/enrolling';
import {
  AccessAnnouncer,
  AccountsUnitOfWork,
  IdentityProvider,
  LastSeen,
  OneTimePasswords,
  PasswordHasher,
  PersonalUnitOfWork,
} from '#application/ports';
import {
  ChangePassword,
  ConfirmSecondFactor,
  EndSessions,
  FactorCheck,
  PassSecondFactor,
  ReadSession,
  Sessions,
  SetUpSecondFactor,
  SignIn,
  SignInByProvider,
} from '#application/signing-in';
import { SqlAccountsUnitOfWork, SqlLastSeen, SqlPersonalUnitOfWork } from '#persistence';
import { Argon2Hasher, OpenIdProvider, TotpCodes, type Config, type ProviderSettings } from '#platform';
import { RedisAccessAnnouncer } from '#realtime';
import { AgenciesController } from './administering/agencies.controller.js';
import { OwnAgencyController } from './administering/own-agency.controller.js';
import { StaffController } from './administering/staff.controller.js';
import { DemoController } from './demonstrating/demo.controller.js';
import { DevicesController } from './enrolling/devices.controller.js';
import { EnrolmentController } from './enrolling/enrolment.controller.js';
import { AccessPulse } from './http/access-pulse.js';
import { AuditingController } from './auditing/auditing.controller.js';
import { CredentialCookies } from './http/credential-cookies.js';
import { ErrandCookie } from './signing-in/errand-cookie.js';
import { ProviderController } from './signing-in/provider.controller.js';
import { SecondFactorController } from './signing-in/second-factor.controller.js';
import { SessionController } from './signing-in/session.controller.js';
import { SessionsController } from './signing-in/sessions.controller.js';

const byProvider = (settings: ProviderSettings): Provider[] => [
  { provide: IdentityProvider, useFactory: () => new OpenIdProvider(settings) },
  ...[SignInByProvider, ErrandCookie],
];

/** Everybody is somebody: people sign in, devices are enrolled, administrators look after both. */
@Module({})
export class AccessModule {
  /** With the way in by one click, in a demo only; and with the city's own sign-in, where there is one. */
  static forConfig({ demo, provider }: Config): DynamicModule {
    return {
      module: AccessModule,
      controllers: [
        ...(demo ? [DemoController] : []),
        ...(provider ? [ProviderController] : []),
        ...[SessionController, SecondFactorController, SessionsController],
        ...[EnrolmentController, DevicesController],
        ...[StaffController, AgenciesController, OwnAgencyController],
        AuditingController,
      ],
      providers: [
        { provide: AccountsUnitOfWork, useClass: SqlAccountsUnitOfWork },
        { provide: PersonalUnitOfWork, useClass: SqlPersonalUnitOfWork },
        { provide: LastSeen, useClass: SqlLastSeen },
        { provide: PasswordHasher, useClass: Argon2Hasher },
        { provide: OneTimePasswords, useClass: TotpCodes },
        { provide: AccessAnnouncer, useClass: RedisAccessAnnouncer },
        ...[AccessPulse, CredentialCookies],
        ...[AccountCommands, Sessions, FactorCheck],
        ...[SignIn, EndSessions, ReadSession, ChangePassword],
        ...[PassSecondFactor, SetUpSecondFactor, ConfirmSecondFactor],
        ...[AskEnrolment, CollectCredential, ConfirmDevice, ReadDevices, RevokeDevice],
        ...[CreateAccount, ChangeGrants, ResetAccount, CloseAccount, CreateAgency],
        ...[ReadAccounts, ReadAgencies, SearchAudit],
        ...(demo ? [EnterDemo, PlayDevice] : []),
        ...(provider ? byProvider(provider) : []),
      ],
    };
  }
}
