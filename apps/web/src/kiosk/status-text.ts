import type { TicketStatus } from '#contracts';
import type { Text } from '../shared/text.js';
import { say } from './say.js';

/** Where a fresh ticket stands: people ahead, or already called while its holder still looks at the kiosk. */
export function statusText({ state, window: serviceWindow, ahead }: TicketStatus): Text {
  if (state === 'called' && serviceWindow !== null) return say('calledTo', { window: serviceWindow });
  if (ahead === null) return say('aheadUnknown');
  return ahead === 0 ? say('nextIsYou') : say('aheadNow', { count: ahead });
}
