import type { CheckedIn, IssuedTicket, IssueTicketBody } from '#contracts';
import type { Text } from '../shared/text.js';

type KioskLane = IssueTicketBody['lane'];

export interface Choosing {
  readonly at: 'choose';
  readonly family: string | null;
  readonly page: number;
}

/** A wish that is sent by one press. */
interface Wish {
  /** One press, one key; a press whose outcome is unknown keeps its key. */
  readonly key: string;
  readonly sending: boolean;
  readonly uncertain: boolean;
  readonly problem: Text | null;
  readonly from: Choosing;
}

export interface Confirming extends Wish {
  readonly at: 'confirm';
  readonly service: string;
  readonly lane: KioskLane;
}

/** Somebody who has booked types the code, or has it scanned. */
export interface CheckingIn extends Wish {
  readonly at: 'check-in';
  readonly typed: string;
}

interface Done {
  readonly at: 'result';
  readonly ticket: IssuedTicket;
  /** Somebody touched the page: it stays. */
  readonly held: boolean;
}

/** A group is in: its batches, a number each. */
export interface GroupIn {
  readonly at: 'group';
  readonly batches: Extract<CheckedIn, { kind: 'group' }>['batches'];
  readonly expected: number;
  readonly held: boolean;
}

/** One person's way through the kiosk, from the first touch to the number. */
export interface Journey {
  readonly step: Choosing | Confirming | CheckingIn | Done | GroupIn;
  /** 长辈模式: large letters, fewer tiles, slower time-outs. */
  readonly large: boolean;
  readonly help: boolean;
}

export type JourneyEvent =
  | { readonly type: 'familyChosen'; readonly family: string }
  | { readonly type: 'pageTurned'; readonly page: number }
  | { readonly type: 'serviceChosen'; readonly service: string; readonly key: string }
  | { readonly type: 'laneChosen'; readonly lane: KioskLane; readonly key: string }
  | { readonly type: 'sent' }
  | {
      readonly type: 'refused';
      readonly key: string;
      readonly nextKey: string;
      readonly problem: Text;
      readonly uncertain: boolean;
    }
  | { readonly type: 'issued'; readonly key: string; readonly ticket: IssuedTicket }
  | { readonly type: 'codeAsked'; readonly key: string }
  | { readonly type: 'codeTyped'; readonly typed: string; readonly key: string }
  /** A code came from the scanner, whatever the screen showed. */
  | { readonly type: 'scanned'; readonly code: string; readonly key: string }
  | { readonly type: 'checkedIn'; readonly key: string; readonly answer: CheckedIn }
  | { readonly type: 'held' }
  | { readonly type: 'back' }
  | { readonly type: 'largeTurned' }
  | { readonly type: 'helpTurned' }
  | { readonly type: 'ended' };

export type StepEvent = Exclude<JourneyEvent, { type: 'ended' | 'largeTurned' | 'helpTurned' }>;
