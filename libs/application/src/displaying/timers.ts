/** Takes back what was asked of `Timers`. Harmless when it has run already. */
export type Cancel = () => void;

/** Lets time pass. A port beside `Clock`, so that specs move time by hand instead of sleeping. */
export abstract class Timers {
  abstract after(milliseconds: number, run: () => void): Cancel;
}

/** The timers of the process. They keep nothing alive: a process with nothing else to do may end. */
export class SystemTimers extends Timers {
  after(milliseconds: number, run: () => void): Cancel {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  }
}
