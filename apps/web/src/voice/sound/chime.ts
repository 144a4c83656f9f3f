/** Two soft notes, a third apart and falling, as a doorbell: G5 and E5. */
const tones = [
  { hertz: 784, from: 0 },
  { hertz: 659, from: 0.28 },
];

export const chimeSeconds = 0.8;
const peak = 0.35;
const attackSeconds = 0.012;
const decaySeconds = 0.16;

/** The chime as samples, made instead of recorded: each note swells quickly and dies away, with a quiet octave above. */
export function chimeSamples(rate: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: Math.round(chimeSeconds * rate) }, (_, index) => {
    const at = index / rate;
    const sound = tones.reduce((sum, { hertz, from }) => sum + toneAt(at - from, hertz), 0);
    return sound * peak * Math.min(1, (chimeSeconds - at) / 0.05);
  });
}

function toneAt(seconds: number, hertz: number): number {
  if (seconds < 0) return 0;
  const envelope = Math.min(1, seconds / attackSeconds) * Math.exp(-seconds / decaySeconds);
  const wave = Math.sin(2 * Math.PI * hertz * seconds) + 0.25 * Math.sin(4 * Math.PI * hertz * seconds);
  return envelope * wave;
}
