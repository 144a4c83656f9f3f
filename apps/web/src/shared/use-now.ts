import { useEffect, useState } from 'react';

export interface Now {
  /** Milliseconds since 1970 by this machine's clock. */
  readonly wall: number;
  /** Milliseconds that never jump, for ages. */
  readonly monotonic: number;
}

const read = (): Now => ({ wall: Date.now(), monotonic: performance.now() });

/** The time, told again every `everyMs`: for clocks, ages and countdowns. */
export function useNow(everyMs: number): Now {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const beat = setInterval(() => setNow(read()), everyMs);
    return () => clearInterval(beat);
  }, [everyMs]);
  return now;
}
