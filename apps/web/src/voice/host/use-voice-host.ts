import type { HallLayout } from '#contracts';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LiveHall } from '../../shared/use-live-board.js';
import { VoiceHost, type VoiceHostState } from './voice-host.js';

/** The voice host of this page: it works as long as the page is there, and says goodbye when it is closed. */
export function useVoiceHost(
  layout: HallLayout,
  zones: string,
  { board, serverOffset, provenAt }: LiveHall,
): [VoiceHostState, VoiceHost] {
  const hall = layout.hall.code;
  const host = useMemo(() => new VoiceHost(hall, zones.split(',')), [hall, zones]);
  const state = useSyncExternalStore(host.subscribe, host.getState);
  useEffect(() => {
    host.open();
    const close = () => host.close();
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      close();
    };
  }, [host]);
  // Anew with every proof: what was called in silence is said when its time has come, though nothing has changed.
  useEffect(() => {
    if (!board || serverOffset === null) return;
    const windows = new Map(layout.windows.map(({ number, zone }) => [number, zone]));
    const hearing = { board, zones: windows, serverNow: performance.now() + serverOffset };
    host.hear(hearing, { timeZone: layout.hall.timeZone, serverOffset });
  }, [host, board, serverOffset, provenAt, layout]);
  return [state, host];
}
