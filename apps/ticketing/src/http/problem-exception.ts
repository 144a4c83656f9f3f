import type { FieldProblem, ProblemCode } from '#contracts';
import type { Decision } from '#domain';

/** Thrown by the edge to answer a problem document; never by the rules, which answer decisions. */
export class ProblemException extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
    readonly errors?: readonly FieldProblem[],
    /** Seconds after which the same may be asked again. */
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}

/** The outcome of a decision; a refusal becomes a problem document. */
export function orProblem<T>(decision: Decision<T>): T {
  if (decision.accepted) return decision.value;
  throw new ProblemException(decision.code, decision.facts);
}
