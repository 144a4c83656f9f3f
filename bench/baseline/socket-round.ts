import { io } from 'socket.io-client';
import { startBare } from './start.js';

/** As large as the frame of one call: the call and the line that became shorter. */
const frame = {
  v: 1,
  hall: 'hall',
  from: 1000,
  to: 1001,
  changes: [
    {
      kind: 'call',
      call: {
        ticketId: '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40',
        label: 'A015',
        window: 1,
        state: 'called',
        calls: 1,
        at: 1_773_283_327_120,
      },
    },
    { kind: 'waiting', service: 's1', count: 100 },
  ],
  serverTime: 1_773_283_327_121,
};

interface BareRound {
  /** Milliseconds from the client to the bare process and back. */
  go(): Promise<number>;
  close(): Promise<void>;
}

/** One client of the bare socket.io process. */
export async function bareRound(): Promise<BareRound> {
  const server = await startBare('socket-server');
  const socket = io(server.url, { transports: ['websocket'] });
  await new Promise<void>((connected) => socket.once('connect', connected));
  return {
    go: async () => {
      const sent = performance.now();
      socket.emit('press', frame);
      await new Promise((arrived) => socket.once('frame', arrived));
      return performance.now() - sent;
    },
    close: () => {
      socket.disconnect();
      return server.stop();
    },
  };
}
