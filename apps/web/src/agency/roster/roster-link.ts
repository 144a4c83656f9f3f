import { agencyEvents, agencyNamespace, agencyProtocol, type WatchRoster } from '#contracts';
import { LiveSocket } from '../../shared/live-socket.js';

/** The live channel of a roster: it says that there are news, and what they are is asked for. */
export class RosterLink {
  private readonly socket: LiveSocket;

  constructor(roster: string, news: () => void) {
    const wish: WatchRoster = { v: agencyProtocol, roster };
    const watch = () => void this.socket.ask(agencyEvents.watch, wish).then(news, () => undefined);
    this.socket = new LiveSocket(agencyNamespace, watch, { [agencyEvents.progress]: news });
  }

  open(): Promise<void> {
    return this.socket.open();
  }

  close(): void {
    this.socket.close();
  }
}
