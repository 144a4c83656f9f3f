/**
 * What the rules of a hall answer to a wish: accepted with its outcome, or refused with a code.
 * A refusal is an ordinary answer (somebody pressed at the wrong moment); exceptions are for bugs and outages.
 */
export type Decision<T> = Accepted<T> | Refused;

export interface Accepted<T> {
  readonly accepted: true;
  readonly value: T;
}

export interface Refused {
  readonly accepted: false;
  readonly code: RefusalCode;
  /** Facts for the sentence that explains the refusal: labels, numbers, times. Never personal data. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Every reason for which the rules may say no. Each has its sentence and HTTP status in the contracts. */
export const refusalCodes = [
  'hall.unknown',
  'hall.closed',
  'service.unknown',
  'service.numbers-exhausted',
  'zone.unknown',
  'window.unknown',
  'window.closed',
  'window.busy',
  'window.idle',
  'window.other-ticket',
  'window.taken',
  'window.not-yours',
  'window.without-duties',
  'queue.empty',
  'number.unknown',
  'number.ambiguous',
  'ticket.unknown',
  'ticket.wrong-state',
  'ticket.at-window',
  'ticket.same-service',
  'ticket.same-window',
  'ticket.rejoin-too-late',
  'ticket.cannot-return',
  'call.too-late-to-retract',
  'call.too-early-to-miss',
  'step.too-late-to-undo',
  'voice.not-host',
  'announcement.unknown',
  'result.unknown',
  'paper.unknown',
  'key.reused',
  'access.sign-in-needed',
  'access.second-factor-needed',
  'access.password-change-needed',
  'access.denied',
  'sign-in.failed',
  'sign-in.locked',
  'second-factor.wrong',
  'second-factor.not-set-up',
  'second-factor.set-up-already',
  'password.wrong',
  'password.too-weak',
  'session.unknown',
  'enrolment.unknown',
  'device.unknown',
  'account.unknown',
  'account.name-taken',
  'account.last-administrator',
  'agency.unknown',
  'agency.name-taken',
  'roster.unknown',
  'roster.row-unknown',
  'roster.wrong-state',
  'roster.columns-missing',
  'roster.columns-twice',
  'roster.nobody-valid',
  'roster.not-all-valid',
  'roster.too-many-people',
  'roster.duplicates-undecided',
  'roster.cells-invalid',
  'member.unknown',
  'member.booked-already',
  'slot.unknown',
  'slot.full',
  'slot.over',
  'slot.below-use',
  'slots.overlap',
  'person.booked-already',
  'appointment.unknown',
  'appointment.wrong-state',
  'check-in.unknown',
  'check-in.another-day',
  'check-in.too-late',
  'group.unknown',
  'group.wrong-state',
  'group.full',
  'group.too-early',
  'group.quota-used',
  'group.extended-enough',
  'group.slots-apart',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export function accept<T>(value: T): Accepted<T> {
  return { accepted: true, value };
}

export function refuse(code: RefusalCode, facts: Refused['facts'] = {}): Refused {
  return { accepted: false, code, facts };
}
