import { Counter, Gauge, Histogram } from 'prom-client';

/** Screens that are connected, joined or not. */
export const connectedScreens = new Gauge({
  name: 'paihao_display_screens',
  help: 'Screens that are connected to this gateway',
});

export const sentFrames = new Counter({
  name: 'paihao_display_frames_sent_total',
  help: 'Frames that were handed to the connections of screens',
});

export const frameDelay = new Histogram({
  name: 'paihao_display_frame_delay_seconds',
  help: 'Time from the first hint of a change to the moment at which the last screen was sent its frame',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
});
