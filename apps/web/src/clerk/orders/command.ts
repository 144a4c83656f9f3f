import type { HelpKind, HoldReason, PauseReason } from '#contracts';
import type { Text } from '../../shared/text.js';
import type { WayBack } from './way-back.js';

type PlainKind =
  'open' | 'close' | 'leave' | 'cancelHelp' | 'callNext' | 'finishAndCall' | 'recall' | 'start' | 'miss';

/** What needs nothing more to be said. */
type Plain = { [K in PlainKind]: { readonly kind: K } }[PlainKind];

/** A code with the name that people read. */
export interface NamedCode {
  readonly code: string;
  readonly name: Text;
}

/** Brings somebody to the window out of turn; who is there now may be finished first. */
export type OutOfTurn =
  | { readonly kind: 'callNumber'; readonly number: string; readonly finishFirst?: boolean }
  | { readonly kind: 'walkUp'; readonly service: NamedCode | undefined; readonly finishFirst?: boolean };

/** Everything that a clerk may order. */
export type Command =
  | Plain
  | OutOfTurn
  | { readonly kind: 'finish'; readonly result?: NamedCode }
  | { readonly kind: 'papers'; readonly papers: readonly string[]; readonly ticked: Text }
  | { readonly kind: 'hold'; readonly reason: HoldReason; readonly minutes: number | null }
  | { readonly kind: 'resume'; readonly ticket: string }
  | { readonly kind: 'transfer'; readonly to: Target; readonly name: Text }
  | { readonly kind: 'pause'; readonly reason: PauseReason; readonly minutes: number }
  | { readonly kind: 'help'; readonly help: HelpKind }
  | { readonly kind: 'takeBack'; readonly way: WayBack };

/** Where somebody is sent on to. */
type Target = { readonly service: string } | { readonly window: number };
