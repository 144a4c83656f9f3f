import type { WindowDesk } from '#contracts';
import type { KeyCommand } from './key-map.js';

/** What the one red button does now. It always says what it will do. */
export type Primary =
  | { readonly kind: 'open' }
  | { readonly kind: 'callNext'; readonly next: string | undefined }
  | { readonly kind: 'start'; readonly label: string }
  | { readonly kind: 'finish'; readonly label: string }
  | { readonly kind: 'finishAndCall'; readonly label: string; readonly next: string };

type Desk = Pick<WindowDesk, 'state' | 'ticket' | 'next'>;

/** The next right thing at this window. */
export function primaryOf({ state, ticket, next }: Desk): Primary {
  const nextLabel = next[0]?.label;
  if (!ticket) return state === 'open' ? { kind: 'callNext', next: nextLabel } : { kind: 'open' };
  const { label } = ticket;
  if (ticket.state === 'called') return { kind: 'start', label };
  // A closing window ends what it has begun and calls nobody else.
  if (state !== 'open' || nextLabel === undefined) return { kind: 'finish', label };
  return { kind: 'finishAndCall', label, next: nextLabel };
}

export type SmallerAction = Exclude<KeyCommand, 'primary'>;

/** Which of the smaller buttons make sense now; the system decides again when one is pressed. */
export function mayAct(
  action: SmallerAction,
  { ticket, held }: Pick<WindowDesk, 'ticket' | 'held'>,
): boolean {
  switch (action) {
    case 'resume':
      return held.length > 0;
    case 'finish':
      return ticket?.state === 'called' || ticket?.state === 'serving';
    case 'hold':
    case 'transfer':
      return ticket?.state === 'serving';
    default:
      return ticket?.state === 'called';
  }
}
