export interface Counts {
  /** Numbers taken. */
  arrivals: number;
  /** People who saw the crowd and took no number. */
  wentHome: number;
  called: number;
  finished: number;
  missed: number;
  /** Commands that the hall refused, beside what is everyday life. */
  refused: number;
  /** Answers that no device should ever get: 5xx other than "busy", or of another shape than the contract's. */
  errors: number;
  /** Labels given to two people, tickets called to two windows. Anything but 0 is a broken promise. */
  doubles: number;
}

const counted: Readonly<Record<string, keyof Counts | undefined>> = {
  'call-next': 'called',
  finish: 'finished',
  miss: 'missed',
};

/** What happened so far. */
export class Tally implements Counts {
  arrivals = 0;
  wentHome = 0;
  called = 0;
  finished = 0;
  missed = 0;
  refused = 0;
  errors = 0;
  doubles = 0;

  /** A clerk's press that was accepted. */
  count(press: string): void {
    const name = counted[press];
    if (name) this[name] += 1;
  }
}

export function sumOf(tallies: readonly Counts[]): Counts {
  const total = new Tally();
  const names = Object.keys(total) as (keyof Counts)[];
  tallies.forEach((tally) => names.forEach((name) => (total[name] += tally[name])));
  return total;
}
