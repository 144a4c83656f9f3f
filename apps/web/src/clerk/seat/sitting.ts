import { useEffect, useState } from 'react';
import { newUuid } from '../../shared/uuid.js';

const place = 'paihao.sitting';
const answerMs = 150;

interface Call {
  readonly type: 'asks' | 'has';
  readonly id: string;
}

/**
 * The id of this console. A reload keeps it; a tab that was duplicated brings the same one along, and so each asks first
 * whether another tab has it. `null` while asking.
 */
export function useSitting(): string | null {
  const [sitting, setSitting] = useState<string | null>(null);
  useEffect(() => {
    const own = sessionStorage.getItem(place) ?? newUuid();
    const channel = new BroadcastChannel(place);
    let mine: string | null = null;
    const settle = (id: string) => {
      mine = id;
      sessionStorage.setItem(place, id);
      setSitting(id);
    };
    channel.onmessage = ({ data }: MessageEvent<Call>) => {
      if (data.type === 'asks' && data.id === mine) channel.postMessage({ type: 'has', id: mine });
      if (data.type === 'has' && data.id === own && mine === null) settle(newUuid());
    };
    channel.postMessage({ type: 'asks', id: own } satisfies Call);
    const unanswered = setTimeout(() => {
      if (mine === null) settle(own);
    }, answerMs);
    return () => {
      clearTimeout(unanswered);
      channel.close();
    };
  }, []);
  return sitting;
}
