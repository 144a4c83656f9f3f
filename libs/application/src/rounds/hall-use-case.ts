import type { Decision } from '#domain';
import type { HallStores } from '../ports/index.js';

/**
 * A command of a hall, written for a list: whoever arrives while a transaction runs shares the next one. One caller
 * alone is a list of one, so there is one road for the quiet hour and the rush.
 */
export interface HallUseCase<Input, Output> {
  /** The name under which answers are remembered. */
  readonly action: string;
  /** By what a retry is told from another wish; the wish itself, unless it holds what must not be kept. */
  asked?(input: Input): string;
  /** One decision for each input, in the same order. Outputs go over the wire and must be plain JSON. */
  decide(hall: HallStores, inputs: readonly Input[]): Promise<Decision<Output>[]>;
}
