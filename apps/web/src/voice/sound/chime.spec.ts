import { chimeSamples, chimeSeconds } from './chime.js';

describe('The chime', () => {
  const rate = 16_000;
  const samples = chimeSamples(rate);
  const loudest = (from: number, to: number) =>
    samples.slice(from * rate, to * rate).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

  it('lasts 0.8 seconds, begins and ends without a click', () => {
    expect(samples).toHaveLength(chimeSeconds * rate);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
  });

  it('is two notes: it swells, dies away and swells again', () => {
    expect(loudest(0, 0.1)).toBeGreaterThan(2 * loudest(0.22, 0.28));
    expect(loudest(0.28, 0.4)).toBeGreaterThan(2 * loudest(0.22, 0.28));
  });

  it('is soft: far from the loudest that there is', () => {
    expect(loudest(0, chimeSeconds)).toBeLessThan(0.5);
    expect(loudest(0, chimeSeconds)).toBeGreaterThan(0.2);
  });
});
