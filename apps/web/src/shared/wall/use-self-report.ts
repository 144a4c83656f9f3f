import { reportEveryMs, type ScreenReportBody } from '#contracts';
import { useEffect, useEffectEvent } from 'react';
import { hallApi } from '../hall-api.js';
import { newPressKey } from '../press-key.js';
import type { ShownHall } from './shown-hall.js';
import { screenId } from './screen-id.js';
import { testSelf } from './self-test.js';
import { runningBuild } from './use-new-build.js';

export interface Shows {
  readonly kind: ScreenReportBody['kind'];
  readonly shows: string;
}

const aDayMs = 86_400_000;

/** Tells the hall how this screen is, four times a minute, so that a dead one is missed within a minute. */
export function useSelfReport(hall: string, what: Shows, shown: ShownHall): void {
  const report = useEffectEvent(() => {
    // A screen with a recording is no screen of the hall.
    if (shown.source === 'recording') return;
    const body = { ...what, ...reportOf(shown), ...testSelf(), build: runningBuild };
    // Whoever cannot be reached will miss this screen by itself.
    hallApi.reportScreen(hall, screenId(), body, newPressKey()).catch(() => undefined);
  });
  useEffect(() => {
    // Not at once: fonts and the first board take a moment, and a first report should not cry wolf.
    const first = setTimeout(report, 3_000);
    const beat = setInterval(report, reportEveryMs);
    return () => {
      clearTimeout(first);
      clearInterval(beat);
    };
  }, [hall]);
}

function reportOf({ board, provenAt, serverOffset }: ShownHall) {
  const now = performance.now();
  return {
    revision: board?.revision ?? null,
    ageMs: Math.round(Math.min(aDayMs, Math.max(0, now - provenAt))),
    clockSkewMs: serverOffset === null ? null : Math.round(Date.now() - (now + serverOffset)),
  };
}
