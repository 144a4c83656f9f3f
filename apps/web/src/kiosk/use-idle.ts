import { useEffect, useState } from 'react';
import { useNow } from '../shared/use-now.js';
import { idleAfter, type Idle } from './idle.js';

interface IdleWatch {
  /** Off while nothing was touched, a ticket is on its way, or the result counts down by itself. */
  readonly on: boolean;
  readonly slow: number;
  readonly gone: () => void;
}

/** Watches for touches anywhere. A touch while it asks brings back exactly the same state. */
export function useIdle({ on, slow, gone }: IdleWatch): Idle {
  const touchedAt = useLastTouch(on);
  const { monotonic } = useNow(250);
  const idle: Idle = on ? idleAfter(monotonic - touchedAt, slow) : { phase: 'there' };
  useEffect(() => {
    if (idle.phase === 'gone') gone();
  });
  return idle;
}

function useLastTouch(on: boolean): number {
  const [touchedAt, setTouchedAt] = useState(() => performance.now());
  useEffect(() => {
    const touched = () => setTouchedAt(performance.now());
    touched();
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
    };
  }, [on]);
  return touchedAt;
}
