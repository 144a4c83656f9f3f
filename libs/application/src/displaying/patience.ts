import { Unavailable } from '../ports/index.js';
import type { Timers } from './timers.js';

/** Longer than any healthy read of a board; a database that hangs must not hang the screens of all halls. */
const patienceMs = 5_000;

/** The answer, or `Unavailable` when it does not come in time. The late answer is ignored. */
export function patiently<T>(timers: Timers, answer: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = () => reject(new Unavailable(`no answer within ${patienceMs} ms`));
    const cancel = timers.after(patienceMs, giveUp);
    answer.then(resolve, reject).finally(cancel);
  });
}
