import type {
  AccountCreated,
  AccountList,
  AgencyList,
  AgencyView,
  AuditFound,
  ChangePasswordBody,
  CreateStaffBody,
  DemoRole,
  DeviceKind,
  DeviceList,
  DeviceView,
  Done,
  EnrolmentAsked,
  EnrolmentState,
  FactorSecret,
  RecoveryCodes,
  SecondFactorBody,
  SessionNow,
  SignedIn,
  SignInBody,
} from '#contracts';
import { newPressKey } from './press-key.js';
import { command, read } from './request.js';

const post = <T>(path: string, body: object = {}) =>
  command<T>(`/api/v1/${path}`, { body, key: newPressKey() });
const get = <T>(path: string) => read<T>(`/api/v1/${path}`);

export interface NewDevice {
  readonly code: string;
  readonly kind: DeviceKind;
  readonly hall: string;
  readonly name: string;
  readonly window?: number | undefined;
}

/** Every address of who somebody is and what they may do. */
export const accessApi = {
  session: () => get<SignedIn>('session'),
  signIn: (wish: SignInBody) => post<SessionNow>('session', wish),
  signOut: () => post<Done>('session/end'),
  changePassword: (wish: ChangePasswordBody) => post<SessionNow>('session/password', wish),
  passFactor: (shown: SecondFactorBody) => post<SessionNow>('session/second-factor', shown),
  setUpFactor: () => post<FactorSecret>('session/second-factor/set-up'),
  confirmFactor: (code: string) => post<RecoveryCodes>('session/second-factor/confirm', { code }),

  device: () => get<DeviceView>('device'),
  askEnrolment: (kind: DeviceKind, hall?: string) =>
    post<EnrolmentAsked>('enrolments', hall === undefined ? { kind } : { kind, hall }),
  collect: (secret: string) => post<EnrolmentState>('enrolments/collect', { secret }),
  devices: () => get<DeviceList>('devices'),
  confirmDevice: (wish: NewDevice) => post<DeviceView>('devices', wish),
  revokeDevice: (id: string) => post<Done>(`devices/${id}/revoke`),

  staff: () => get<AccountList>('staff'),
  createStaff: (wish: CreateStaffBody) => post<AccountCreated>('staff', wish),
  resetStaff: (id: string) => post<AccountCreated>(`staff/${id}/reset`),
  closeStaff: (id: string) => post<Done>(`staff/${id}/close`),

  agencies: () => get<AgencyList>('agencies'),
  createAgency: (name: string) => post<AgencyView>('agencies', { name }),
  agencyUsers: (id: string) => get<AccountList>(`agencies/${id}/users`),
  createAgencyUser: (id: string, wish: { userName: string; displayName: string }) =>
    post<AccountCreated>(`agencies/${id}/users`, wish),

  audit: (question: Readonly<Record<string, string>>) =>
    get<AuditFound>(`audit?${new URLSearchParams(question).toString()}`),

  enterDemo: (role: DemoRole) => post<SessionNow>('demo/session', { role }),
  playDevice: (device: DeviceKind, hall: string) => post<DeviceView>('demo/device', { device, hall }),
};
