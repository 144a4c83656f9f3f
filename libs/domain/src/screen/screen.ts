import type { Instant } from '../shared/text.js';

export const screenKinds = ['board', 'window-display'] as const;
export type ScreenKind = (typeof screenKinds)[number];

export const soundStates = ['ready', 'blocked', 'none'] as const;
export type SoundState = (typeof soundStates)[number];

/** What a screen finds when it looks at itself. */
export interface ScreenReport {
  readonly kind: ScreenKind;
  /** What it shows: letters of zones, or the number of a window; empty when it shows the whole hall. */
  readonly shows: string;
  /** Which build of the page runs. */
  readonly build: string;
  /** The newest revision that it shows; `null` before the first. */
  readonly revision: number | null;
  /** How old the last proof is that what it shows is true, in ms. */
  readonly ageMs: number;
  /** Its own clock less the server's, in ms; `null` while nobody knows the server's. */
  readonly clockSkewMs: number | null;
  /** The packaged font is there, so no name turns into boxes. */
  readonly font: boolean;
  readonly sound: SoundState;
  /** The browser promised to keep the light on; the page fills the screen. */
  readonly awake: boolean;
  readonly fullScreen: boolean;
  readonly width: number;
  readonly height: number;
}

/** A screen as it last spoke of itself. */
export interface ReportedScreen {
  readonly id: string;
  readonly report: ScreenReport;
  readonly reportedAt: Instant;
}

/** How often a screen reports; of the next three, two may get lost before it counts as silent. */
export const reportEveryMs = 15_000;
export const silentAfterMs = 3 * reportEveryMs;

/** Screens of a hall that are remembered; a new one beyond them takes the place of the longest silent one. */
export const screensAtMost = 300;

export type ScreenState = 'live' | 'not-live' | 'silent';

/** How a screen is now: silent says nothing any more, not live says itself that it shows old calls. */
export function screenStateAt({ report, reportedAt }: ReportedScreen, now: Instant): ScreenState {
  if (now - reportedAt > silentAfterMs) return 'silent';
  return report.ageMs > staleAfterMs ? 'not-live' : 'live';
}

/** Age of the last proof after which a screen says in words that it is not live. */
export const staleAfterMs = 20_000;
