import type { DisplayFrame, DisplayJoined } from '#contracts';

// What the two bare broadcasters have in common: the same bytes for the same screens, without anything behind them.

const markOf = (revision: number) => `${1_000 + revision}.1773283327120`;

const call = {
  ticketId: '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40',
  label: 'A015',
  window: 1,
  state: 'called',
  calls: 1,
  at: 1_773_283_327_120,
} as const;

/** As large as the frame of one call: the call and the line that became shorter. */
function frameTo(revision: number): DisplayFrame {
  return {
    v: 1,
    hall: 'hall',
    ...{ from: 1_000 + revision - 1, to: 1_000 + revision },
    ...{ since: markOf(revision - 1), mark: markOf(revision) },
    changes: [
      { kind: 'call', call },
      { kind: 'waiting', service: 's1', count: 100 },
    ],
    serverTime: 1_773_283_327_121,
  };
}

/** The answer to a screen that joins. */
export function joinedAt(revision: number): DisplayJoined {
  const calls = Array.from({ length: 24 }, () => call);
  const board = { revision: 1_000 + revision, businessDay: '2026-03-12', calls, missed: [] };
  const rest = { waiting: { s1: 100 }, windows: { 1: { state: 'open' as const } }, captions: {} };
  const snapshot = { hall: 'hall', board: { ...board, ...rest }, mark: markOf(revision), serverTime: 0 };
  return { ok: true, snapshot };
}

/** Broadcasts the next frame whenever it is told to, and says when it began. */
export function broadcastOnOrder(broadcast: (frame: DisplayFrame) => void): { revision: number } {
  // A process that replaces another one goes on where that one was.
  const state = { revision: Number(process.env['FAN_REVISION'] ?? 1_000) - 1_000 };
  process.on('message', () => {
    state.revision += 1;
    const at = Number(process.hrtime.bigint()) / 1e6;
    broadcast(frameTo(state.revision));
    process.send?.({ revision: 1_000 + state.revision, at });
  });
  return state;
}
