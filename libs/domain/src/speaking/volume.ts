/** Volume in steps of 3 dB; the highest is as loud as the recordings are. */
export const highestVolume = 10;
export const stepDb = 3;

/** How far a supervisor may turn it up or down. */
export const volumeStepsLimit = 2;

export interface VolumeCurve {
  /** From a time of the day (`HH:MM`, in order) on. Before the first one holds the last one, of the day before. */
  readonly points: readonly { readonly from: string; readonly volume: number }[];
  /** Never quieter: the last volume at which the test with an eighty-year-old listener was passed. */
  readonly least: number;
}

/** The volume at a time of the day with a supervisor's steps up or down. */
export function volumeAt({ points, least }: VolumeCurve, time: string, steps: number): number {
  const point = points.findLast(({ from }) => from <= time) ?? points.at(-1);
  return Math.min(highestVolume, Math.max(least, (point?.volume ?? highestVolume) + steps));
}

/** The factor by which samples are multiplied. */
export function gainOf(volume: number): number {
  return 10 ** (((volume - highestVolume) * stepDb) / 20);
}
