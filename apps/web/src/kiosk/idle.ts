const askAfterMs = 40_000;
export const leaveAfterAskingMs = 20_000;
export const resultStaysMs = 20_000;

/** Large and simple also means slower. */
export const slowness = (large: boolean): number => (large ? 3 : 1);

export type Idle =
  | { readonly phase: 'there' }
  | { readonly phase: 'asking'; readonly secondsLeft: number }
  | { readonly phase: 'gone' };

/** What a time without touch means: first nothing, then "still there?", then the person has gone. */
export function idleAfter(quietMs: number, slow: number): Idle {
  const askAt = askAfterMs * slow;
  const goneAt = askAt + leaveAfterAskingMs * slow;
  if (quietMs < askAt) return { phase: 'there' };
  if (quietMs >= goneAt) return { phase: 'gone' };
  return { phase: 'asking', secondsLeft: Math.ceil((goneAt - quietMs) / 1000) };
}
