import {
  beginSpeaking,
  emptyVoiceQueue,
  endSpeaking,
  giveBack,
  hear,
  hearBoard,
  isOverdue,
  planNext,
  type Announcement,
  type Board,
  type KnownCall,
  type KnownCalls,
  type LeaseAnswer,
  type LengthOf,
  type Plan,
  type Score,
  type SpeakBody,
  type Spoken,
  type VoiceQueue,
} from '#contracts';
import { asProblem } from '../../shared/problem.js';
import type { ZoneLease } from './zone-lease.js';

export interface LoudspeakerPorts {
  readonly begin: (zone: string, wish: Omit<SpeakBody, 'host'>) => Promise<Spoken>;
  readonly end: (zone: string, id: string, whole: boolean) => Promise<unknown>;
  /** Resolves when the last sample was played, if anybody says so. */
  readonly play: (score: Score, zone: string) => Promise<void>;
  readonly lengthOf: LengthOf;
  /** A first call is not said in this zone. */
  readonly isQuiet: (zone: string) => boolean;
  readonly newId: () => string;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  readonly changed: () => void;
}

/** A board as it is now: with the zones of its windows and the time of the server. */
export interface Hearing {
  readonly board: Board;
  readonly zones: ReadonlyMap<number, string>;
  readonly serverNow: number;
}

interface Voice {
  readonly id: string;
  readonly zone: string;
  /** Written down; sound is coming out. */
  playing: boolean;
}

/**
 * One loudspeaker: hears what its zones call, writes down what it is about to say, says it, one thing at a time. It
 * speaks only where it holds the lease.
 */
export class Loudspeaker {
  queue: VoiceQueue = emptyVoiceQueue;
  private known: KnownCalls = new Map();
  private heard: Hearing | null = null;
  private voice: Voice | null = null;

  constructor(
    private readonly leases: ReadonlyMap<string, ZoneLease>,
    private readonly ports: LoudspeakerPorts,
  ) {}

  /** What is being said, once it was written down. */
  get speaking(): Announcement | null {
    return this.voice?.playing ? (this.queue.speaking?.announcement ?? null) : null;
  }

  /** A board came, the first one or a newer one. */
  hear(hearing: Hearing): void {
    this.heard = hearing;
    const zones = new Map([...hearing.zones].filter(([, zone]) => this.isHeld(zone)));
    const quiet = new Set([...zones.values()].filter(this.ports.isQuiet));
    const { known, news } = hearBoard(this.known, hearing.board, { zones, quiet, now: hearing.serverNow });
    this.known = known;
    if (news.length === 0) return;
    const now = this.ports.now();
    this.queue = news.reduce((queue, one) => hear(queue, one, now), this.queue);
    this.ports.changed();
  }

  /** This host speaks in the zone from now on; what the one before said needs no second time. */
  take(zone: string, said: LeaseAnswer['said']): void {
    const calls = said.map((call): [string, KnownCall] => [
      call.ticketId,
      { ...call, zone, state: 'called' },
    ]);
    this.known = new Map([...this.known, ...calls]);
    if (this.heard) this.hear(this.heard);
    this.ports.changed();
  }

  /** Another host speaks there: what waits to be said in the zone is that one's. */
  lose(zone: string): void {
    this.known = new Map([...this.known].filter(([, call]) => call.zone !== zone));
    this.keep(({ announcement }) => announcement.zone !== zone);
    this.ports.changed();
  }

  /** Call it ten times a second: moves the line on. `isMuted` zones are passed over in silence. */
  tick(isMuted: (zone: string) => boolean): void {
    const now = this.ports.now();
    this.keep(({ announcement, dueAt }) => dueAt > now || !isMuted(announcement.zone));
    if (this.voice?.playing && isOverdue(this.queue, now)) this.finish(this.voice, false);
    if (this.voice) return;
    const plan = planNext(this.queue, now, this.ports.lengthOf);
    if (plan) void this.speak(plan, now);
  }

  private async speak(plan: Plan, now: number): Promise<void> {
    const { zone } = plan.announcement;
    const token = this.leases.get(zone)?.held ?? null;
    if (token === null) return;
    this.queue = beginSpeaking(this.queue, plan, now);
    const voice: Voice = { id: this.ports.newId(), zone, playing: false };
    this.voice = voice;
    const wish = { id: voice.id, token, lengthMs: plan.score.lengthMs, says: wordsOf(plan.announcement) };
    try {
      await this.ports.begin(zone, wish);
    } catch (error) {
      return this.giveUp(voice, asProblem(error).code);
    }
    this.play(voice, plan.score);
  }

  private play(voice: Voice, score: Score): void {
    voice.playing = true;
    const { speaking } = this.queue;
    if (speaking) this.queue = { ...this.queue, speaking: { ...speaking, startedAt: this.ports.now() } };
    this.ports.changed();
    void this.ports.play(score, voice.zone).then(() => this.finish(voice, true));
  }

  private finish(voice: Voice, whole: boolean): void {
    // The watchdog has moved on: a late end is the end of nothing.
    if (this.voice !== voice) return;
    this.voice = null;
    this.queue = endSpeaking(this.queue, this.ports.now());
    void this.ports.end(voice.zone, voice.id, whole).catch(() => undefined);
    this.ports.changed();
  }

  /** Nothing was heard. Where the system could not be reached it is tried again; where it said no, it is not. */
  private giveUp(voice: Voice, code: string): void {
    this.voice = null;
    const mayTryAgain = code !== 'ticket.unknown' && code !== 'request.invalid';
    this.queue = mayTryAgain ? giveBack(this.queue) : endSpeaking(this.queue, this.ports.now());
    if (code === 'voice.not-host') this.leases.get(voice.zone)?.give();
    else if (mayTryAgain) void this.ports.end(voice.zone, voice.id, false).catch(() => undefined);
    this.ports.changed();
  }

  private keep(stays: (pending: VoiceQueue['waiting'][number]) => boolean): void {
    const waiting = this.queue.waiting.filter(stays);
    if (waiting.length < this.queue.waiting.length) this.queue = { ...this.queue, waiting };
  }

  private isHeld(zone: string): boolean {
    return (this.leases.get(zone)?.held ?? null) !== null;
  }
}

/** The announcement as it is written down: tickets by id, for the system knows their labels itself. */
function wordsOf(announcement: Announcement): SpeakBody['says'] {
  switch (announcement.kind) {
    case 'call': {
      const { courtesy } = announcement;
      const calls = announcement.calls.map(({ ticketId, window, calls: times, turn }) => ({
        ...{ ticket: ticketId, window, calls: times, turn },
      }));
      return { kind: 'call', courtesy, calls };
    }
    case 'retraction':
      return { kind: 'retraction', ticket: announcement.ticketId, calls: announcement.calls };
    case 'batch': {
      const { ticketId, batch, from, to, window } = announcement;
      return { kind: 'batch', ticket: ticketId, batch, from, to, window };
    }
  }
}
