import type { LeaseAnswer } from '#contracts';

export interface LeasePorts {
  readonly ask: (zone: string) => Promise<LeaseAnswer>;
  readonly release: (zone: string) => Promise<unknown>;
  /** The zone is this host's from now on; what was said there lately. */
  readonly taken: (zone: string, said: LeaseAnswer['said']) => void;
  readonly lost: (zone: string) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** A lease is renewed long before it ends, so that one lost answer is no matter. */
const renewMs = 2_000;
const retryMs = 1_000;

/** How long after the end of another host's lease one asks: at once, with room for two clocks that tick in whole ms. */
const afterEndMs = 20;

/**
 * The right to speak in one zone. Counted from when the question was sent, so that this host gives up before the
 * database gives the zone to another one.
 */
export class ZoneLease {
  level: LeaseAnswer['level'] = { steps: 0, mute: null };
  private token: number | null = null;
  private endsAt = -Infinity;
  private askAt = -Infinity;
  private asking = false;
  private stopped = false;

  constructor(
    readonly zone: string,
    private readonly ports: LeasePorts,
  ) {}

  /** The token under which this host may speak; `null` when it may not. */
  get held(): number | null {
    return this.ports.now() < this.endsAt ? this.token : null;
  }

  /** Call it several times a second while the loudspeaker works. */
  tick(): void {
    if (this.token !== null && this.held === null) this.give();
    if (!this.asking && this.ports.now() >= this.askAt) void this.ask();
  }

  /** Somebody else was told that the zone is theirs. */
  give(): void {
    this.token = null;
    this.endsAt = -Infinity;
    this.ports.lost(this.zone);
  }

  /** Lets another host speak at once. */
  stop(): void {
    this.stopped = true;
    this.askAt = Infinity;
    if (this.held === null) return;
    this.give();
    void this.ports.release(this.zone).catch(() => undefined);
  }

  resume(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.askAt = -Infinity;
  }

  private async ask(): Promise<void> {
    this.asking = true;
    const sentAt = this.ports.now();
    const answer = await this.ports.ask(this.zone).catch(() => undefined);
    this.asking = false;
    if (this.stopped) return this.refuse(answer);
    this.askAt = this.ports.now() + this.waitAfter(answer);
    if (!answer) return;
    this.level = answer.level;
    if (answer.granted) this.take(answer, sentAt);
    else if (this.token !== null) this.give();
  }

  private take({ token, forMs, said }: LeaseAnswer, sentAt: number): void {
    const isNew = this.token !== token;
    this.token = token;
    this.endsAt = sentAt + forMs;
    if (isNew) this.ports.taken(this.zone, said);
  }

  /** Stopped while the answer was on its way: what it gives is given back. */
  private refuse(answer: LeaseAnswer | undefined): void {
    if (answer?.granted) void this.ports.release(this.zone).catch(() => undefined);
  }

  private waitAfter(answer: LeaseAnswer | undefined): number {
    if (!answer) return retryMs;
    return answer.granted ? renewMs : Math.min(renewMs, answer.forMs + afterEndMs);
  }
}
