import { useEffect, useState } from 'react';
import { newUuid } from '../../shared/uuid.js';

const place = 'paihao.sitting';
const answerMs = 150;

interface Call {
  readonly type: 'asks' | 'has';
  readonly id: string;
  /** Which tab speaks. */
  readonly tab: string;
}

/**
 * The id of this console. A reload keeps it; a tab that was duplicated brings the same one along, and so each asks first
 * whether another tab has it. `null` while asking; an answer that comes late counts too.
 */
export function useSitting(): string | null {
  const [sitting, setSitting] = useState<string | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(place);
    const tab = newUuid();
    let own = sessionStorage.getItem(place) ?? newUuid();
    let isSettled = false;
    const settle = () => {
      isSettled = true;
      sessionStorage.setItem(place, own);
      setSitting(own);
    };
    const say = (type: Call['type']) => channel.postMessage({ type, id: own, tab } satisfies Call);
    channel.onmessage = ({ data }: MessageEvent<Call>) => {
      if (data.id !== own) return;
      // Of two that ask at the same time one keeps the id.
      if (data.type === 'asks' && (isSettled || tab < data.tab)) return say('has');
      if (data.type === 'asks') return;
      own = newUuid();
      settle();
    };
    say('asks');
    const unanswered = setTimeout(settle, answerMs);
    return () => {
      clearTimeout(unanswered);
      channel.close();
    };
  }, []);
  return sitting;
}
