import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { SocketDisplayLink } from './display-link.js';
import { freshnessOf, type Freshness } from './freshness.js';
import { hallApi } from './hall-api.js';
import { LiveBoard, type LiveBoardState } from './live-board.js';
import { useNow } from './use-now.js';

export interface LiveHall extends LiveBoardState {
  readonly freshness: Freshness;
  readonly ageSeconds: number;
  /** The server's clock, as far as it is known. */
  readonly serverNow: number;
}

/** A hall's board, live, with its age. The age counts by itself: it needs no message to grow. */
export function useLiveBoard(hall: string): LiveHall {
  const [liveBoard, link] = useMemo(() => connect(hall), [hall]);
  const state = useSyncExternalStore(liveBoard.subscribe, liveBoard.getState);
  const { monotonic, wall } = useNow(1_000);
  useEffect(() => {
    void link.open();
    const beat = setInterval(() => liveBoard.tick(), 1_000);
    return () => {
      clearInterval(beat);
      link.close();
    };
  }, [liveBoard, link]);
  const ageMs = Math.max(0, monotonic - state.provenAt);
  const serverNow = state.serverOffset === null ? wall : monotonic + state.serverOffset;
  return { ...state, freshness: freshnessOf(ageMs), ageSeconds: Math.floor(ageMs / 1000), serverNow };
}

function connect(hall: string): [LiveBoard, SocketDisplayLink] {
  const link = new SocketDisplayLink({
    connected: () => void liveBoard.join(),
    frame: (frame) => liveBoard.takeFrame(frame),
    heartbeat: (heartbeat) => liveBoard.takeHeartbeat(heartbeat),
  });
  const liveBoard = new LiveBoard(hall, { link, poll: hallApi.board, now: () => performance.now() });
  return [liveBoard, link];
}
