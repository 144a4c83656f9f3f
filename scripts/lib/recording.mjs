// Recordings as plain samples: reading, trimming, levelling and writing them. Mono throughout, samples from -1 to 1.

/** A WAV file of 16-bit samples. */
export function readWav(file) {
  const rate = file.readUInt32LE(24);
  const begin = file.indexOf('data') + 8;
  const length = Math.floor((file.length - begin) / 2);
  const samples = Float64Array.from({ length }, (_, index) => file.readInt16LE(begin + 2 * index) / 32_768);
  return { samples, rate };
}

const lobes = 16;

/** Changes the sample rate downwards with a windowed sinc, so that nothing above the new limit folds back. */
export function resample(samples, from, to) {
  const cut = (to / from) * 0.94;
  const reach = Math.ceil(lobes / cut);
  return Float64Array.from({ length: Math.floor((samples.length * to) / from) }, (_, index) => {
    const at = (index * from) / to;
    let sum = 0;
    for (let k = Math.ceil(at - reach); k <= at + reach; k += 1) {
      const distance = at - k;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
      sum += (samples[k] ?? 0) * cut * sinc(distance * cut) * window;
    }
    return sum;
  });
}

const sinc = (x) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const silence = 0.01;
const edgeMs = 8;

/** Cuts the silence before and after, and lets both edges fade so that no join clicks. */
export function trim(samples, rate) {
  const loud = (sample) => Math.abs(sample) > silence;
  const edge = Math.round((edgeMs * rate) / 1_000);
  const begin = Math.max(0, samples.findIndex(loud) - edge);
  const end = Math.min(samples.length, samples.findLastIndex(loud) + edge);
  return samples.slice(begin, end).map((sample, index, all) => {
    const fromEdge = Math.min(index, all.length - 1 - index);
    return sample * Math.min(1, fromEdge / edge);
  });
}

const loudness = 10 ** (-18 / 20);
const peak = 10 ** (-1 / 20);

/** Gives every clip the same loudness (root mean square of what is not silent), without ever clipping. */
export function evenOut(samples) {
  const spoken = samples.filter((sample) => Math.abs(sample) > silence);
  const rms = Math.sqrt(spoken.reduce((sum, sample) => sum + sample * sample, 0) / spoken.length);
  const highest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = Math.min(loudness / rms, peak / highest);
  return samples.map((sample) => sample * gain);
}

const muLaw = 7;
const headerSize = 58;

/** A WAV file with 8-bit mu-law samples: half the size, the quality of good telephony, known to every browser. */
export function writeWav(samples, rate) {
  const header = Buffer.alloc(headerSize);
  header.write('RIFF', 0);
  header.writeUInt32LE(headerSize - 8 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(18, 16);
  header.writeUInt16LE(muLaw, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('fact', 38);
  header.writeUInt32LE(4, 42);
  header.writeUInt32LE(samples.length, 46);
  header.write('data', 50);
  header.writeUInt32LE(samples.length, 54);
  return Buffer.concat([header, Buffer.from(Uint8Array.from(samples, toMuLaw))]);
}

const bias = 132;
const clip = 32_635;

function toMuLaw(sample) {
  const value = Math.round(sample * 32_767);
  const biased = Math.min(clip, Math.abs(value)) + bias;
  const exponent = Math.floor(Math.log2(biased)) - 7;
  const mantissa = (biased >> (exponent + 3)) & 0x0f;
  return ~((value < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}
