import type { Cancel, Timers } from './timers.js';

/** Works now and again and again, with `milliseconds` between the end of one round and the next; never two at once. */
export function repeat(timers: Timers, milliseconds: number, work: () => Promise<void> | void): Cancel {
  let stopped = false;
  let cancel: Cancel = () => undefined;
  const round = async (): Promise<void> => {
    await work();
    if (!stopped) cancel = timers.after(milliseconds, () => void round());
  };
  void round();
  return () => {
    stopped = true;
    cancel();
  };
}
