import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Listens to what a page gives to its loudspeaker: every sample, tapped where it would leave the browser. */
export const ear = `(() => {
  const connect = AudioNode.prototype.connect;
  window.heard = { rate: 0, chunks: [] };
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && to.context instanceof AudioContext && !to.context.tapped) {
      to.context.tapped = true;
      window.heard.rate = to.context.sampleRate;
      const tap = to.context.createScriptProcessor(2048, 1, 1);
      tap.onaudioprocess = (event) => window.heard.chunks.push(event.inputBuffer.getChannelData(0).slice());
      connect.call(this, tap);
      connect.call(tap, to);
    }
    return connect.call(this, to, ...rest);
  };
})()`;

/** A browser whose recordings never say that they ended. */
export const deafToEnds = `(() => {
  const listen = AudioBufferSourceNode.prototype.addEventListener;
  AudioBufferSourceNode.prototype.addEventListener = function (name, ...rest) {
    if (name !== 'ended') listen.call(this, name, ...rest);
  };
})()`;

export interface Heard {
  readonly rate: number;
  readonly samples: Float32Array;
}

/** Everything that was heard since the page was opened, or since `forget`. */
export async function hearPage(page: Page): Promise<Heard> {
  const { rate, base64 } = await page.evaluate<{ rate: number; base64: string }>(`(() => {
    const { rate, chunks } = window.heard;
    const bytes = chunks.flatMap((chunk) => [new Uint8Array(chunk.buffer)]);
    const text = bytes.map((part) => String.fromCharCode(...part)).join('');
    return { rate, base64: btoa(text) };
  })()`);
  const bytes = Buffer.from(base64, 'base64');
  const samples = Float32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
  return { rate, samples };
}

export const forget = (page: Page): Promise<void> => page.evaluate('void (window.heard.chunks.length = 0)');

const silence = 0.003;

/** How long there was sound, from its first to its last audible sample, in seconds. */
export function audibleSeconds({ rate, samples }: Heard): number {
  const first = samples.findIndex((sample) => Math.abs(sample) > silence);
  if (first < 0) return 0;
  return (samples.findLastIndex((sample) => Math.abs(sample) > silence) - first) / rate;
}

export const loudest = ({ samples }: Heard): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** Root mean square of the parts that are not silent. */
export function loudness({ samples }: Heard): number {
  const spoken = samples.filter((sample) => Math.abs(sample) > silence);
  return Math.sqrt(spoken.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, spoken.length));
}

/** Seconds at which sound begins after at least `quietMs` of silence: where somebody draws breath. */
export function onsets({ rate, samples }: Heard, quietMs = 300): number[] {
  const found: number[] = [];
  let lastLoud = -Infinity;
  samples.forEach((sample, index) => {
    if (Math.abs(sample) <= silence) return;
    if (index - lastLoud > (quietMs / 1_000) * rate) found.push(index / rate);
    lastLoud = index;
  });
  return found;
}

/** Keeps what was heard, to be listened to by people. */
export async function keep({ rate, samples }: Heard, path: string): Promise<void> {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length * 2, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length * 2, 40);
  const clamped = (sample: number) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
  await writeFile(path, Buffer.concat([header, Buffer.from(Int16Array.from(samples, clamped).buffer)]));
}
