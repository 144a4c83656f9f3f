import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { freshnessOf } from './freshness.js';
import { hallApi } from './hall-api.js';
import { LiveTicket, type LiveTicketState } from './live-ticket.js';
import { SocketTicketLink } from './ticket-link.js';
import { useNow } from './use-now.js';

interface FollowedTicket extends Pick<LiveTicketState, 'ticket' | 'problem'> {
  /** The last proof is too old for the ticket to be shown as if it were current. */
  readonly old: boolean;
  /** Asks now: the holder has just done something. */
  readonly refresh: () => Promise<void>;
}

/** A ticket, live while the page is looked at. A phone in a pocket is left in peace and asks when it comes out. */
export function useLiveTicket(code: string): FollowedTicket {
  const [ticket, link] = useMemo(() => connect(code), [code]);
  const state = useSyncExternalStore(ticket.subscribe, ticket.getState);
  const { monotonic } = useNow(1_000);
  useEffect(() => whileVisible(ticket, link), [ticket, link]);
  const old = !ticket.isOver && freshnessOf(monotonic - state.provenAt) === 'stale';
  return { ticket: state.ticket, problem: state.problem, old, refresh: () => ticket.poll() };
}

function connect(code: string): [LiveTicket, SocketTicketLink] {
  const link = new SocketTicketLink({
    connected: () => void ticket.follow(),
    news: (news) => ticket.takeNews(news),
    heartbeat: (heartbeat) => ticket.takeHeartbeat(heartbeat),
  });
  const ticket = new LiveTicket(code, { link, poll: hallApi.ticket, now: () => performance.now() });
  return [ticket, link];
}

function whileVisible(ticket: LiveTicket, link: SocketTicketLink): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return link.close();
    void ticket.poll();
    void link.open();
  };
  look();
  const beat = setInterval(() => ticket.tick(), 1_000);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(beat);
    document.removeEventListener('visibilitychange', look);
    link.close();
  };
}
