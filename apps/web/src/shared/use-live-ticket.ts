import { staleAfterMs, ticketHeartbeatMs } from '#contracts';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { hallApi } from './hall-api.js';
import { LiveTicket, type LiveTicketState, type Remembered } from './live-ticket.js';
import type { Freshness } from './freshness.js';
import { SocketTicketLink } from './ticket-link.js';
import { useNow } from './use-now.js';

export interface FollowedTicket extends LiveTicketState {
  readonly freshness: Freshness;
  /** Since something last proved it. */
  readonly ageSeconds: number;
  /** The last proof is too old for the ticket to be shown as if it were current. */
  readonly old: boolean;
  /** Asks now: the holder has just done something. */
  readonly refresh: () => Promise<void>;
}

/** The heart of a phone beats slower than that of a board, and may beat a little late. */
const ageingAfterMs = ticketHeartbeatMs + 2_000;

/** A ticket, live while the page is looked at. A phone in a pocket is left in peace and asks when it comes out. */
export function useLiveTicket(code: string, remembered?: Remembered): FollowedTicket {
  const [ticket, link] = useMemo(() => connect(code, remembered), [code, remembered]);
  const state = useSyncExternalStore(ticket.subscribe, ticket.getState);
  const { monotonic } = useNow(1_000);
  useEffect(() => whileVisible(ticket, link), [ticket, link]);
  // What has just been proven is not older than the last tick of the clock.
  const ageMs = ticket.isOver ? 0 : Math.max(0, monotonic - state.provenAt);
  const freshness = freshnessOf(ageMs);
  const refresh = useMemo(() => () => ticket.poll(), [ticket]);
  return { ...state, freshness, ageSeconds: Math.round(ageMs / 1_000), old: freshness === 'stale', refresh };
}

function freshnessOf(ageMs: number): Freshness {
  if (ageMs > staleAfterMs) return 'stale';
  return ageMs > ageingAfterMs ? 'ageing' : 'fresh';
}

function connect(code: string, remembered?: Remembered): [LiveTicket, SocketTicketLink] {
  const link = new SocketTicketLink({
    connected: () => void ticket.follow(),
    news: (news) => ticket.takeNews(news),
    heartbeat: (heartbeat) => ticket.takeHeartbeat(heartbeat),
  });
  const ports = { link, poll: hallApi.ticket, now: () => performance.now() };
  const ticket = new LiveTicket(code, ports, remembered);
  return [ticket, link];
}

/** `pageshow`: a page that comes back from the browser's memory was never hidden, and knows nothing new. */
const lookAgainOn = ['pageshow', 'online'] as const;

function whileVisible(ticket: LiveTicket, link: SocketTicketLink): () => void {
  const ask = () => void ticket.poll();
  const look = () => {
    if (document.visibilityState !== 'visible') return link.close();
    ask();
    void link.open();
  };
  look();
  const beat = setInterval(() => ticket.tick(), 1_000);
  document.addEventListener('visibilitychange', look);
  lookAgainOn.forEach((event) => addEventListener(event, ask));
  return () => {
    clearInterval(beat);
    document.removeEventListener('visibilitychange', look);
    lookAgainOn.forEach((event) => removeEventListener(event, ask));
    link.close();
  };
}
