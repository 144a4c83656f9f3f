import {
  backlogMs,
  labelsOf,
  volumeAt,
  type Announcement,
  type HallVoice,
  type LeaseAnswer,
  type MuteReason,
  type Score,
  type ZoneLevel,
} from '#contracts';
import { hallTime } from '../../shared/clock.js';
import { duckLeadMs, duckOthers } from '../../shared/ducking.js';
import { hallApi, type VoicePlace } from '../../shared/hall-api.js';
import { newUuid } from '../../shared/uuid.js';
import { Sound, type SoundState } from '../sound/sound.js';
import { Loudspeaker, type Hearing } from './loudspeaker.js';
import { ZoneLease } from './zone-lease.js';

/** What the page shows. */
export interface VoiceHostState {
  readonly sound: SoundState;
  /** The recording that is missing, when the sound failed. */
  readonly problem: string;
  readonly speaking: Announcement | null;
  /** Labels that wait to be said. */
  readonly waiting: readonly string[];
  readonly backlogMs: number;
  readonly zones: readonly ZoneNow[];
}

/** What a supervisor may change about a zone. */
export type LevelOrder = { readonly steps: number } | { readonly mute: MuteReason | null };

export interface ZoneNow {
  readonly zone: string;
  readonly held: boolean;
  readonly level: LeaseAnswer['level'];
  readonly volume: number;
}

const beatMs = 100;
const settingsRetryMs = 3_000;

/** One browser that speaks for zones of a hall: its sound, its leases and its line, put together. */
export class VoiceHost {
  private readonly id = newUuid();
  private readonly sound = new Sound(() => this.changed());
  private readonly leases: ReadonlyMap<string, ZoneLease>;
  private readonly loudspeaker: Loudspeaker;
  private readonly listeners = new Set<() => void>();
  private settings: HallVoice['settings'] | null = null;
  private clock = { timeZone: 'Asia/Shanghai', serverOffset: 0 };
  private beat: ReturnType<typeof setInterval> | undefined;
  private beats = 0;
  private state: VoiceHostState;

  constructor(
    private readonly hall: string,
    zones: readonly string[],
  ) {
    const { id } = this;
    this.leases = new Map(zones.map((zone) => [zone, this.leaseOf(zone)]));
    this.loudspeaker = new Loudspeaker(this.leases, {
      begin: (zone, wish) => hallApi.beginAnnouncement({ hall, zone }, { ...wish, host: id }),
      end: (zone, announcement, whole) => hallApi.endAnnouncement({ hall, zone }, announcement, whole),
      play: (score, zone) => this.play(score, zone),
      lengthOf: (voice, clip) => this.sound.lengthOf(voice, clip),
      isQuiet: (zone) => this.settings?.zones[zone]?.quiet ?? false,
      newId: newUuid,
      now: () => performance.now(),
      changed: () => this.changed(),
    });
    this.state = this.look();
  }

  readonly getState = (): VoiceHostState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  open(): void {
    this.beat = setInterval(() => this.tick(), beatMs);
    void this.start();
  }

  close(): void {
    clearInterval(this.beat);
    this.leases.forEach((lease) => lease.stop());
    this.sound.close();
  }

  /** Somebody touched the page: the browser allows sound now. */
  readonly touch = (): void => void this.start();

  hear(hearing: Hearing, clock: { timeZone: string; serverOffset: number }): void {
    this.clock = clock;
    this.loudspeaker.hear(hearing);
  }

  /** A supervisor turned a zone up or down at this page; other hosts hear of it with their lease. Throws an `ApiProblem`. */
  async setLevel(zone: string, order: LevelOrder): Promise<void> {
    const { steps, mute } = await sendLevel({ hall: this.hall, zone }, order);
    const lease = this.leases.get(zone);
    if (lease) lease.level = { steps, mute };
    this.changed();
  }

  private leaseOf(zone: string): ZoneLease {
    const place = { hall: this.hall, zone };
    return new ZoneLease(zone, {
      ask: () => hallApi.leaseVoice(place, this.id),
      release: () => hallApi.releaseVoice(place, this.id),
      taken: (letter, said) => this.loudspeaker.take(letter, said),
      lost: (letter) => this.loudspeaker.lose(letter),
      now: () => performance.now(),
    });
  }

  private async start(): Promise<void> {
    this.settings ??= await hallApi.voice(this.hall).then(
      ({ settings }) => settings,
      () => null,
    );
    if (this.settings) await this.sound.start(this.packs(this.settings));
    else setTimeout(() => void this.start(), settingsRetryMs);
  }

  /** One loudspeaker has one way of speaking: that of its first zone. */
  private packs({ packs, zones }: HallVoice['settings']) {
    const [first = ''] = this.leases.keys();
    return zones[first]?.packs ?? packs;
  }

  /** Whoever cannot be heard leaves the zone to somebody who can. */
  private tick(): void {
    const { state } = this.sound;
    this.leases.forEach((lease) => {
      if (state !== 'ready') return lease.stop();
      lease.resume();
      lease.tick();
    });
    if (state === 'ready') this.loudspeaker.tick((zone) => this.leases.get(zone)?.level.mute !== null);
    this.beats += 1;
    if (this.beats % 10 === 0) this.changed();
  }

  private async play(score: Score, zone: string): Promise<void> {
    duckOthers(duckLeadMs + score.lengthMs * 1.5);
    await new Promise((resume) => setTimeout(resume, duckLeadMs));
    await this.sound.play(score, this.volume(zone));
    duckOthers(0);
  }

  private volume(zone: string): number {
    if (!this.settings) return 0;
    const { timeZone, serverOffset } = this.clock;
    const time = hallTime(performance.now() + serverOffset, timeZone);
    return volumeAt(this.settings.curve, time, this.leases.get(zone)?.level.steps ?? 0);
  }

  private look(): VoiceHostState {
    const { queue, speaking } = this.loudspeaker;
    return {
      sound: this.sound.state,
      problem: this.sound.problem,
      speaking,
      waiting: queue.waiting.flatMap(({ announcement }) => labelsOf(announcement)),
      backlogMs: backlogMs(queue, performance.now(), this.sound.lengthOf),
      zones: [...this.leases].map(([zone, lease]) => ({
        zone,
        held: lease.held !== null,
        level: lease.level,
        volume: this.volume(zone),
      })),
    };
  }

  private changed(): void {
    this.state = this.look();
    this.listeners.forEach((listener) => listener());
  }
}

function sendLevel(place: VoicePlace, order: LevelOrder): Promise<ZoneLevel> {
  if ('steps' in order) return hallApi.setVolume(place, order.steps);
  return order.mute ? hallApi.mute(place, order.mute) : hallApi.unmute(place);
}
