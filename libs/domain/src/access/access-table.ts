import type { DeviceKind, StaffRole } from './actor.js';

/** Who may do one thing. Whoever is not named may not. */
export interface AccessRule {
  /** Anybody, signed in or not. */
  readonly public?: true;
  readonly devices?: readonly DeviceKind[];
  readonly staff?: readonly StaffRole[];
  readonly agency?: true;
  readonly system?: true;
  /** In which hall: the one that is asked about, or (for what belongs to no hall) only with the role in every hall. */
  readonly where?: 'hall' | 'every-hall';
  /** Also before the second factor and the new password: what is needed to get there. */
  readonly unfinished?: true;
}

const everyStaff = ['clerk', 'supervisor', 'manager', 'administrator', 'auditor'] as const;
const everyDevice = ['kiosk', 'board', 'window-display', 'voice'] as const;

/**
 * The one place where it is said who may do what. Every route, every socket room and every job names its permission
 * here (tests find one that does not); what has no permission is refused to everybody.
 */
export const accessTable = {
  'process.watch': { public: true },
  'halls.read': { public: true },
  'tickets.follow': { public: true },
  'tickets.issue': { devices: ['kiosk'], staff: ['clerk', 'supervisor'], where: 'hall' },
  'board.watch': { devices: everyDevice, staff: everyStaff, where: 'hall' },
  'order.explain': { staff: ['clerk', 'supervisor', 'manager', 'auditor'], where: 'hall' },
  'windows.read': { staff: ['clerk', 'supervisor', 'manager'], where: 'hall' },
  'windows.work': { staff: ['clerk', 'supervisor'], where: 'hall' },
  'hall.oversee': { staff: ['supervisor', 'manager'], where: 'hall' },
  'hall.direct': { staff: ['supervisor'], where: 'hall' },
  'voice.read': { devices: ['voice', 'board'], staff: ['clerk', 'supervisor', 'manager'], where: 'hall' },
  'voice.speak': { devices: ['voice'], staff: ['supervisor'], where: 'hall' },

  'slots.read': { public: true },
  'appointments.book': { public: true },
  'appointments.own': { public: true },
  'groups.follow': { public: true },
  'check-in': { public: true },
  'groups.book': { agency: true },
  'slots.oversee': { staff: ['clerk', 'supervisor', 'manager', 'administrator'], where: 'hall' },
  'slots.plan': { staff: ['supervisor', 'administrator'], where: 'hall' },

  'session.open': { public: true },
  'demo.enter': { public: true },
  'session.own': { staff: everyStaff, agency: true, unfinished: true },
  'session.others': { staff: everyStaff, agency: true },

  'enrolment.ask': { public: true },
  'device.own': { devices: everyDevice },
  'devices.read': { staff: ['supervisor', 'administrator', 'auditor'] },
  'devices.manage': { staff: ['administrator'] },
  'staff.read': { staff: ['administrator', 'auditor'] },
  'staff.manage': { staff: ['administrator'] },
  'agencies.read': { staff: ['administrator', 'auditor'], where: 'every-hall' },
  'agencies.manage': { staff: ['administrator'], where: 'every-hall' },
  'agency.own': { agency: true },
  'rosters.own': { agency: true },
  'audit.search': { staff: ['auditor'], where: 'every-hall' },
  'queues.watch': { staff: ['administrator'], where: 'every-hall' },

  'hints.relay': { system: true },
  'days.turn': { system: true },
  'held.return': { system: true },
  'people.forget': { system: true },
  'rosters.work': { system: true },
  'slots.generate': { system: true },
  'holds.end': { system: true },
  'bookings.settle': { system: true },
} as const satisfies Readonly<Record<string, AccessRule>>;

export type Permission = keyof typeof accessTable;

export const permissions = Object.keys(accessTable) as Permission[];

export function ruleOf(permission: Permission): AccessRule {
  return accessTable[permission];
}
