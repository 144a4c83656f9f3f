import type { WindowDesk } from '#contracts';
import type { Text } from '../../shared/text.js';
import type { Sender } from './send.js';
import type { WayBackFacts } from './way-back.js';

/** Where something is done. */
export interface AtDesk {
  readonly desk: WindowDesk;
  readonly send: Sender;
}

/** What was done, in a sentence, and how to take it back. */
export interface Done {
  readonly text: Text;
  readonly back?: WayBackFacts | undefined;
}
