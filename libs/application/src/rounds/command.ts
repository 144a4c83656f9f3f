import type { Decision } from '#domain';
import type { Press } from '../ports/index.js';
import type { HallUseCase } from './hall-use-case.js';

/** One press that waits for its round. */
export interface Command {
  readonly useCase: HallUseCase<unknown, unknown>;
  readonly input: unknown;
  readonly press: Press;
  readonly asked: string;
}

/** A command with the two ends of the promise that its caller holds. */
export interface PendingCommand extends Command {
  answer(decision: Decision<unknown>): void;
  fail(reason: unknown): void;
}
