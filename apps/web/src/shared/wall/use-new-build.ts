import { useEffect, useState } from 'react';
import { assetsIn, buildOf } from './build.js';

const lookEveryMs = 60_000;
const timeoutMs = 8_000;
const tried = 'paihao.build-tried';

// Read once, at start: what is loaded later belongs to the same build.
const running = buildOf(
  [...document.querySelectorAll('script[src], link[href]')].flatMap((element) =>
    assetsIn(element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
  ),
);

export const runningBuild = running;

/** Takes a new build of this page once there is one and nobody would notice; a screen on a wall has no hand. */
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
    if (found === null || !isIdle) return;
    sessionStorage.setItem(tried, found);
    location.reload();
  }, [found, isIdle]);
}

async function servedBuild(): Promise<string> {
  const page = await fetch(location.pathname, { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) });
  return page.ok ? buildOf(assetsIn(await page.text())) : running;
}
