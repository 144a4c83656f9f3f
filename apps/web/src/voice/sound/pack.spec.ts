import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clipsOf, scoreOf, shortenings, type Announcement, type LengthOf } from '#contracts';
import type { VoicePack } from './pack.js';

const root = join(__dirname, '../../../public/voice');
const packs = [
  ['mandarin', 'zh'],
  ['english', 'en'],
] as const;

const packOf = (id: string) => JSON.parse(readFileSync(join(root, id, 'pack.json'), 'utf8')) as VoicePack;
const headerSize = 58;
const samplesPerMs = 16;
const samplesOf = (file: string) => Array.from(readFileSync(file).subarray(headerSize), fromMuLaw);

/** The sample that a byte stands for, from -1 to 1. */
function fromMuLaw(byte: number): number {
  const code = ~byte & 0xff;
  const size = (((code & 0x0f) << 3) + 132) << ((code >> 4) & 0x07);
  return ((code & 0x80 ? -1 : 1) * (size - 132)) / 32_768;
}

const lengthOf: LengthOf = (voice, clip) => {
  if (voice === 'chime') return 800;
  return (
    (statSync(join(root, voice === 'zh' ? 'mandarin' : 'english', `${clip}.wav`)).size - headerSize) /
    samplesPerMs
  );
};

describe.each(packs)('The voice pack %s', (id, language) => {
  const { clips, ...about } = packOf(id);

  it('has every recording that can be asked for, and no other', () => {
    expect(about).toMatchObject({ id, language });
    expect(Object.keys(clips).sort()).toEqual([...clipsOf(language)].sort());
    expect(Object.values(clips).filter((file) => !existsSync(join(root, id, file)))).toEqual([]);
  });

  it('is small enough to be loaded at once', () => {
    const bytes = Object.values(clips).reduce((sum, file) => sum + statSync(join(root, id, file)).size, 0);
    expect(bytes).toBeLessThan(750_000);
  });

  it.each(Object.entries(packOf(id).clips))('is neither silent nor clipped: %s', (_, file) => {
    const samples = samplesOf(join(root, id, file));
    const spoken = samples.filter((sample) => Math.abs(sample) > 0.01);
    const loudness = Math.sqrt(spoken.reduce((sum, sample) => sum + sample * sample, 0) / spoken.length);
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(0.95);
    expect(20 * Math.log10(loudness)).toBeGreaterThan(-24);
    expect(20 * Math.log10(loudness)).toBeLessThan(-14);
    const edge = 2 * samplesPerMs;
    expect(Math.max(...[...samples.slice(0, edge), ...samples.slice(-edge)].map(Math.abs))).toBeLessThan(0.1);
  });
});

describe('The pace of the packs', () => {
  const call: Announcement = {
    ...{ kind: 'call', zone: 'A', courtesy: false },
    calls: [{ ticketId: 't', label: 'A015', window: 3, calls: 1, turn: 'first' }],
  };
  const lengths = shortenings.map(
    (shortening) => scoreOf(call, { shortening, chime: true }, lengthOf).lengthMs,
  );

  it('is about fifteen seconds for a call with everything, and less with everything that is given up', () => {
    expect(lengths[0]).toBeGreaterThan(13_000);
    expect(lengths[0]).toBeLessThan(16_000);
    expect([...lengths].sort((a, b) => b - a)).toEqual(lengths);
  });

  it('is between 150 and 180 syllables a minute', () => {
    const syllables = 13;
    const once = ((lengths[2] ?? 0) - 800) / 60_000;
    expect(syllables / once).toBeGreaterThan(150);
    expect(syllables / once).toBeLessThan(180);
  });
});
