import { followProtocol, ticketHeartbeatMs } from '#contracts';
import type { TicketFollowed, TicketHeartbeat, TicketNews, TicketStatus } from '#contracts';
import { asProblem, type ApiProblem } from './problem.js';

/** The live channel as a phone needs it; `ticket-link.ts` is the real one, a spec brings its own. */
export interface TicketLink {
  readonly connected: boolean;
  follow(code: string): Promise<TicketFollowed>;
}

export interface LiveTicketPorts {
  readonly link: TicketLink;
  /** The same status over HTTP, for when the live channel cannot be reached. */
  readonly poll: (code: string) => Promise<TicketStatus>;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** What a phone saw of its ticket on an earlier visit to the page, and when, in the `now` of today. */
export interface Remembered {
  readonly ticket: TicketStatus;
  readonly provenAt: number;
}

export interface LiveTicketState {
  readonly ticket: TicketStatus | null;
  /** When something last proved that `ticket` is the truth; before that, when the page was opened. */
  readonly provenAt: number;
  readonly source: 'none' | 'live' | 'polling';
  /** Why there was no answer when it was asked last. */
  readonly problem: ApiProblem | null;
}

const pollEveryMs = 5_000;
const retryFollowMs = 5_000;
const ended: readonly unknown[] = ['finished', 'abandoned'];
/** A heartbeat may come a little late before HTTP is asked instead. */
const silentAfterMs = ticketHeartbeatMs + 2_000;

/** Follows one ticket and knows how old its knowledge is. What it shows never gets older. */
export class LiveTicket {
  private state: LiveTicketState;
  private readonly listeners = new Set<() => void>();
  private following = false;
  private polling = false;
  private liveProofAt = -Infinity;
  private followTriedAt = -Infinity;
  private polledAt = -Infinity;

  constructor(
    private readonly code: string,
    private readonly ports: LiveTicketPorts,
    remembered?: Remembered,
  ) {
    const start = remembered ?? { ticket: null, provenAt: ports.now() };
    this.state = { ...start, source: 'none', problem: null };
  }

  readonly getState = (): LiveTicketState => this.state;

  /** Nothing will happen to it any more, as far as its holder is concerned. */
  get isOver(): boolean {
    return this.state.source !== 'none' && ended.includes(this.state.ticket?.state);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Call it about once a second: asks again where an answer or a heartbeat is missing. */
  tick(): void {
    const now = this.ports.now();
    if (this.isOver || now - this.liveProofAt < silentAfterMs) return;
    if (now - this.followTriedAt >= retryFollowMs) void this.follow();
    if (now - this.polledAt >= pollEveryMs) void this.poll();
  }

  /** Asks to be told; one question at a time. Whoever has reconnected asks again. */
  async follow(): Promise<void> {
    if (this.following || !this.ports.link.connected) return;
    this.following = true;
    this.followTriedAt = this.ports.now();
    // A missing answer is no event of its own: the age grows, and `tick` asks again.
    const answer = await this.ports.link.follow(this.code).catch(() => undefined);
    this.following = false;
    if (answer?.ok) this.prove(answer.status, 'live');
  }

  takeNews({ v, status }: TicketNews): void {
    if (v === followProtocol) this.prove(status, 'live');
  }

  takeHeartbeat({ v }: TicketHeartbeat): void {
    if (v === followProtocol && this.state.ticket) this.prove(this.state.ticket, 'live');
  }

  /** Asks over HTTP, also when the holder has just done something. */
  async poll(): Promise<void> {
    if (this.polling) return;
    this.polling = true;
    this.polledAt = this.ports.now();
    await this.ports.poll(this.code).then(
      (status) => this.prove(status, 'polling'),
      // The last good answer stays, with its age.
      (error: unknown) => this.set({ ...this.state, problem: asProblem(error) }),
    );
    this.polling = false;
  }

  private prove(status: TicketStatus, source: 'live' | 'polling'): void {
    const held = this.state.ticket;
    // An answer that was overtaken on its way is no news and no proof.
    if (status.code !== this.code || (held && status.revision < held.revision)) return;
    const now = this.ports.now();
    if (source === 'live') this.liveProofAt = now;
    this.set({ ticket: status, provenAt: now, source, problem: null });
  }

  private set(state: LiveTicketState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
