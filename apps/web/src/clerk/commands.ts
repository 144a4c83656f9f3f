import type { WindowAction } from '#contracts';
import type { HoldReason } from '../shared/hall-api.js';
import type { Text } from '../shared/text.js';

/** What a clerk may order that needs nothing more to be said. */
type PlainCommand = 'open' | 'close' | 'callNext' | 'finishAndCall' | WindowAction;

/** Everything that a clerk may order. */
export type Command =
  | { readonly kind: PlainCommand }
  | { readonly kind: 'hold'; readonly reason: HoldReason }
  | { readonly kind: 'resume'; readonly ticket: string }
  | { readonly kind: 'transfer'; readonly service: string; readonly name: Text };
