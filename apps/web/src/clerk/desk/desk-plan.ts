import type { WindowDesk } from '#contracts';
import type { KeyCommand } from '../keys/key-map.js';

/** What the one red button does now. It always says what it will do. */
export type Primary =
  | { readonly kind: 'open' }
  | { readonly kind: 'callNext'; readonly next: string | undefined }
  | { readonly kind: 'start'; readonly label: string }
  | { readonly kind: 'finish'; readonly label: string }
  | { readonly kind: 'finishAndCall'; readonly label: string; readonly next: string };

/** The next right thing at this window. */
export function primaryOf({ state, ticket, next }: Pick<WindowDesk, 'state' | 'ticket' | 'next'>): Primary {
  const nextLabel = next[0]?.label;
  if (!ticket) return state === 'open' ? { kind: 'callNext', next: nextLabel } : { kind: 'open' };
  const { label } = ticket;
  if (ticket.state === 'called') return { kind: 'start', label };
  // A pausing window ends what it has begun and calls nobody else.
  if (state !== 'open' || nextLabel === undefined) return { kind: 'finish', label };
  return { kind: 'finishAndCall', label, next: nextLabel };
}

export type SmallerAction = Exclude<KeyCommand, 'primary' | 'undo' | 'smallWindow'>;
type Desk = Pick<WindowDesk, 'state' | 'ticket' | 'held' | 'service' | 'missFrom' | 'help'>;

/** Which of the smaller buttons make sense now; the system decides again when one is pressed. */
export function mayAct(action: SmallerAction, desk: Desk, serverNow: number): boolean {
  const { ticket, state } = desk;
  switch (action) {
    case 'recall':
    case 'start':
      return ticket?.state === 'called';
    case 'miss':
      return ticket?.state === 'called' && secondsToMiss(desk, serverNow) === 0;
    case 'hold':
    case 'transfer':
      return ticket?.state === 'serving';
    case 'finish':
      return ticket !== null;
    case 'result':
      return hasSome(desk, 'results');
    case 'tipSheet':
      return hasSome(desk, 'papers');
    case 'resume':
      return desk.held.length > 0;
    case 'walkUp':
    case 'pause':
      return state === 'open';
    case 'close':
      return ticket === null;
    case 'help':
    case 'emergency':
      return desk.help?.kind !== 'emergency';
    case 'why':
    case 'keys':
      return true;
  }
}

/** Does the service of the person who is here have any? */
function hasSome({ ticket, service }: Pick<Desk, 'ticket' | 'service'>, what: 'papers' | 'results'): boolean {
  return ticket !== null && service !== null && service[what].length > 0;
}

/** Whole seconds until somebody who does not come may be marked as missed. */
export function secondsToMiss({ missFrom }: Pick<WindowDesk, 'missFrom'>, serverNow: number): number {
  return missFrom ? Math.max(0, Math.ceil((Date.parse(missFrom) - serverNow) / 1_000)) : 0;
}

/** Keys 1 to 9 tick papers while somebody is served who has to bring some. */
export function ticksPapers({ ticket, service }: Pick<WindowDesk, 'ticket' | 'service'>): boolean {
  return ticket?.state === 'serving' && hasSome({ ticket, service }, 'papers');
}
