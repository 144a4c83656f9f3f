import type { PauseReason } from '#contracts';

/** Minutes to choose from with the arrows; the first is what is usual. */
const holds: readonly (number | null)[] = [null, 10, 20, 30, 60];
const pauses: readonly (number | null)[] = [null, 5, 10, 15, 30, 60, 90];

const usualPause: Readonly<Record<PauseReason, number>> = {
  break: 10,
  meal: 60,
  meeting: 30,
  system: 15,
  other: 15,
};

export const timesOf = { hold: holds, pause: pauses } as const;

/** `null`: until what is missing has come. */
export function holdMinutes(time: number): number | null {
  return holds[time] ?? null;
}

export function pauseMinutes(reason: PauseReason, time: number): number {
  return pauses[time] ?? usualPause[reason];
}
