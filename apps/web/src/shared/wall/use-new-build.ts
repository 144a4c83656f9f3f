import { useEffect, useState } from 'react';
import { buildOf } from './build.js';

const lookEveryMs = 60_000;
const timeoutMs = 8_000;
const tried = 'paihao.build-tried';

// Read once, at start: what is loaded later belongs to the same build.
const running = buildOf(
  [...document.querySelectorAll('script[src], link[href]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  ),
);

export const runningBuild = running;

/**
 * Takes a new build of this page once there is one and nobody would notice; a screen on a wall has no hand. Not while it is
 * not live: a page that is loaded into a cut line is an error of the browser, and nobody there to press a key.
 */
export function useNewBuild(isIdle: boolean): void {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    const look = async () => {
      const build = await servedBuild().catch(() => running);
      // A page that was loaded for this build and is still the old one came from somewhere between: once is enough.
      if (build !== running && sessionStorage.getItem(tried) !== build) setFound(build);
    };
    const beat = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(beat);
  }, []);
  useEffect(() => {
    if (found !== null && isIdle) void take(found);
  }, [found, isIdle]);
}

/** The line may have been cut since it was found, so it is asked for once more. */
async function take(found: string): Promise<void> {
  const build = await servedBuild().catch(() => running);
  if (build !== found) return;
  sessionStorage.setItem(tried, found);
  location.reload();
}

async function servedBuild(): Promise<string> {
  const page = await fetch(location.pathname, { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) });
  return page.ok ? buildOf([await page.text()]) : running;
}
