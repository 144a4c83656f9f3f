/**
 * Which call of a ticket this is, counted since it last stood in the line: what makes "called again" and "the last
 * time" true. `again` is any further call between the second and the last.
 */
export const callTurns = ['first', 'second', 'again', 'last'] as const;
export type CallTurn = (typeof callTurns)[number];

/** A call as a loudspeaker says it. */
export interface VoiceCall {
  readonly ticketId: string;
  readonly label: string;
  readonly window: number;
  /** How often the ticket was called in all: with its id, this names the call. */
  readonly calls: number;
  readonly turn: CallTurn;
}

/** One call, or several joined into one sentence because the hall is busy. */
export interface CallAnnouncement {
  readonly kind: 'call';
  readonly zone: string;
  readonly calls: readonly VoiceCall[];
  /** The real wait passed the promised one, so that an apology is true. */
  readonly courtesy: boolean;
}

/** A call that was heard in the hall is taken back. */
export interface Retraction {
  readonly kind: 'retraction';
  readonly zone: string;
  readonly ticketId: string;
  readonly label: string;
  readonly calls: number;
}

/** One call for a batch of a travel group, not one for each person. */
export interface BatchAnnouncement {
  readonly kind: 'batch';
  readonly zone: string;
  readonly ticketId: string;
  /** The group: `T02`. */
  readonly label: string;
  readonly batch: number;
  /** The places of the roster that are called, both included. */
  readonly from: number;
  readonly to: number;
  readonly window: number;
}

/** What a loudspeaker may say. No name ever: a label and a window is all that a hall hears. */
export type Announcement = CallAnnouncement | Retraction | BatchAnnouncement;

/** The numbers that an announcement names. */
export function labelsOf(announcement: Announcement): string[] {
  return announcement.kind === 'call' ? announcement.calls.map(({ label }) => label) : [announcement.label];
}
