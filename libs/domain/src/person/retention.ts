import type { Instant } from '../shared/text.js';

/** For how many days personal data of each kind is kept after what it was needed for has ended. */
export const retentionDays = {
  /** Who speaks for an agency, after the agency left: questions about its last groups. */
  agencyContact: 730,
  /** Who worked here, after leaving: the audit names them by id, and an id must be explained for so long. */
  staffMember: 1_095,
  /** Who had an appointment, after its day. */
  applicant: 30,
  /** Who travelled with a group, after the day of the appointment. */
  traveller: 30,
} as const;

export type RetentionClass = keyof typeof retentionDays;

const dayMs = 86_400_000;

/** The moment from which nobody may be able to read it any more. */
export function keptUntil(kind: RetentionClass, ended: Instant): Instant {
  return ended + retentionDays[kind] * dayMs;
}
