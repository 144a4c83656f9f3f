import type { Alert } from './alert.js';

/** Hz and seconds of each tone: higher and more of them, the more it matters. No voice, so no language. */
const tones: Readonly<Record<Alert, readonly (readonly [number, number])[]>> = {
  three: [[660, 0.25]],
  next: [
    [660, 0.25],
    [880, 0.25],
  ],
  called: [
    [880, 0.3],
    [1_175, 0.3],
    [880, 0.3],
    [1_175, 0.6],
  ],
};

const pulses: Readonly<Record<Alert, readonly number[]>> = {
  three: [200],
  next: [200, 120, 200],
  called: [400, 150, 400, 150, 800],
};

const loudness = 0.4;
const gap = 0.08;

/** Rings and shakes. Browsers allow sound only after a tap, so it is made inside one. */
export class Bell {
  private readonly context: AudioContext | undefined;

  constructor() {
    // Old browsers have no sound of their own; vibration may still work.
    if (typeof AudioContext === 'function') this.context = new AudioContext();
  }

  ring(alert: Alert): void {
    navigator.vibrate?.([...pulses[alert]]);
    const { context } = this;
    if (!context) return;
    // A page that was in a pocket has its sound asleep.
    void context.resume();
    let at = context.currentTime;
    for (const [pitch, length] of tones[alert]) {
      play(context, pitch, at, length);
      at += length + gap;
    }
  }

  close(): void {
    void this.context?.close();
  }
}

function play(context: AudioContext, pitch: number, at: number, length: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(loudness, at);
  // Fading out instead of cutting off: a cut clicks.
  volume.gain.exponentialRampToValueAtTime(0.001, at + length);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + length);
}
