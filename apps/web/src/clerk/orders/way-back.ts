import { undoWithinMs } from '#contracts';
import type { Order } from '../../shared/hall-api.js';
import type { Text } from '../../shared/text.js';

/** A step that takes back, for a person or for the window itself. */
export type BackStep = Order & { readonly for: 'ticket' | 'window' };

/** How something that was done can be taken back, for some seconds. */
export interface WayBack {
  /** Of what was done, for the button. */
  readonly name: Text;
  /** What is true after it was taken back. */
  readonly then: Text;
  /** The newest first. */
  readonly steps: readonly BackStep[];
  /** The hall hears of it. */
  readonly spoken: boolean;
  /** By the clock of this machine, from before the order went out: what is offered is also granted. */
  readonly until: number;
}

export type WayBackFacts = Omit<WayBack, 'until'>;

export function wayBackFrom(sentAt: number, facts: WayBackFacts | undefined): WayBack | null {
  return facts ? { ...facts, until: sentAt + undoWithinMs } : null;
}

/** Whole seconds in which there is a way back; 0 when there is none. */
export function secondsLeft(way: WayBack | null, now: number): number {
  return way ? Math.max(0, Math.floor((way.until - now) / 1_000)) : 0;
}

const ofTicket = (action: string, ticket: string): BackStep => ({ for: 'ticket', action, body: { ticket } });

export const undo = (ticket: string) => ofTicket('undo', ticket);
export const retract = (ticket: string) => ofTicket('retract', ticket);
export const ofWindow = (action: string): BackStep => ({ for: 'window', action, body: {} });
