import { gainOf, type LengthOf, type Note, type Score, type Voice } from '#contracts';
import type { Text } from '../../shared/text.js';
import { chimeSamples } from './chime.js';
import { loadPack, type Clips } from './pack.js';

/** `blocked`: the browser wants a touch first. `failed`: recordings are missing, or no sound comes out. */
export type SoundState = 'starting' | 'blocked' | 'ready' | 'failed';

/** Room to put a whole announcement on the sample clock before its first sample is due. */
const leadSeconds = 0.05;

/** A test tone: soft, short, and loud enough to be measured. */
const test = { hertz: 440, seconds: 0.35, gain: 0.03 };
const audible = 0.005;
const patienceMs = 1_500;

/** Everything goes through the meter, so that what is heard can be measured. */
interface Output {
  readonly context: AudioContext;
  readonly meter: AnalyserNode;
}

/** The loudspeaker as the browser gives it: recordings, a sample clock, and the proof that sound comes out. */
export class Sound {
  state: SoundState = 'starting';
  /** What is missing when it failed. */
  problem = '';
  private output: Output | null = null;
  private clips = new Map<Voice, Clips>();

  constructor(private readonly changed: () => void) {}

  /** Loads the recordings and proves the sound. Called again after a failure or a touch, it goes on where it was. */
  async start(packs: Text): Promise<void> {
    const output = (this.output ??= this.open());
    try {
      if (this.clips.size === 0) await this.load(output.context, packs);
      await this.prove(output);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : '';
      this.turn('failed');
    }
  }

  /** As long as the recordings are, whoever made them. */
  readonly lengthOf: LengthOf = (voice, clip) => (this.buffer(voice, clip)?.duration ?? 0) * 1_000;

  /** Plays on the sample clock; resolves when the last sample was played, if the browser says so. */
  play({ notes }: Score, volume: number): Promise<void> {
    const { output } = this;
    return new Promise((ended) => {
      const gain = output && gainTo(output, gainOf(volume));
      const begin = (output?.context.currentTime ?? 0) + leadSeconds;
      const sources = notes.flatMap((note) => (gain && this.source(note, gain, begin)) ?? []);
      const last = sources.at(-1);
      if (last) last.addEventListener('ended', () => ended(), { once: true });
      else ended();
    });
  }

  close(): void {
    void this.output?.context.close().catch(() => undefined);
    this.output = null;
    this.clips = new Map();
    this.state = 'starting';
  }

  private open(): Output {
    const context = new AudioContext({ latencyHint: 'playback' });
    const meter = context.createAnalyser();
    meter.connect(context.destination);
    // A device that was unplugged, a machine that slept: what is not running is not heard.
    context.addEventListener('statechange', () => {
      if (this.state === 'ready' && context.state !== 'running') this.turn('blocked');
    });
    return { context, meter };
  }

  private async load(context: AudioContext, packs: Text): Promise<void> {
    const [zh, en] = await Promise.all([
      loadPack(context, packs.zh, 'zh'),
      loadPack(context, packs.en, 'en'),
    ]);
    const samples = chimeSamples(context.sampleRate);
    const chime = context.createBuffer(1, samples.length, context.sampleRate);
    chime.copyToChannel(samples, 0);
    this.clips = new Map<Voice, Clips>([
      ['zh', zh],
      ['en', en],
      ['chime', new Map([['chime', chime]])],
    ]);
  }

  /** Proven, not assumed: the context runs, and a tone that is played can be measured. */
  private async prove(output: Output): Promise<void> {
    const { context } = output;
    // A blocked context answers only after a touch, so nobody waits for it.
    void context.resume().catch(() => undefined);
    if (!(await within(() => context.state === 'running'))) return this.turn('blocked');
    const tone = context.createOscillator();
    tone.frequency.value = test.hertz;
    tone.connect(gainTo(output, test.gain));
    tone.start();
    tone.stop(context.currentTime + test.seconds);
    this.turn((await within(() => loudness(output) > audible)) ? 'ready' : 'failed');
  }

  private source({ voice, clip, atMs }: Note, gain: GainNode, begin: number): AudioBufferSourceNode | null {
    const buffer = this.buffer(voice, clip);
    if (!buffer) return null;
    const source = gain.context.createBufferSource();
    source.buffer = buffer;
    source.connect(gain);
    source.start(begin + atMs / 1_000);
    return source;
  }

  private buffer(voice: Voice, clip: string): AudioBuffer | undefined {
    return this.clips.get(voice)?.get(clip);
  }

  private turn(state: SoundState): void {
    this.state = state;
    this.changed();
  }
}

function gainTo({ context, meter }: Output, value: number): GainNode {
  const gain = context.createGain();
  gain.gain.value = value;
  gain.connect(meter);
  return gain;
}

function loudness({ meter }: Output): number {
  const samples = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(samples);
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

async function within(condition: () => boolean): Promise<boolean> {
  for (const end = performance.now() + patienceMs; performance.now() < end;) {
    if (condition()) return true;
    await new Promise((resume) => setTimeout(resume, 25));
  }
  return condition();
}
