import { ageingAfterMs, type BoardCall } from '#contracts';

/** A time for which a screen heard nothing, by the server's clock; `to` is the first thing that it heard again. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** How a screen remembers its last gap: the last proof that its board was true, and the gap before it. */
export interface Hearing {
  readonly provenAt: number | null;
  readonly gap: Gap | null;
}

export const nothingHeard: Hearing = { provenAt: null, gap: null };

/** How long after its return a screen names the calls that were made meanwhile. */
const namedForMs = 60_000;

/** The hearing after a proof at `provenAt`, by the server's clock. */
export function hear(hearing: Hearing, provenAt: number): Hearing {
  const before = hearing.provenAt;
  if (before === provenAt) return hearing;
  const lost = before !== null && provenAt - before > ageingAfterMs;
  return { provenAt, gap: lost ? { from: before, to: provenAt } : hearing.gap };
}

/** Was this call made while the screen was cut off, and is that still worth saying? */
export function isMadeMeanwhile({ at }: BoardCall, gap: Gap | null | undefined, now: number): boolean {
  if (!gap) return false;
  return at > gap.from && at <= gap.to && now - gap.to < namedForMs;
}
