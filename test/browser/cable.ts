import type { BrowserContext, Page } from 'playwright-core';

/** The cable of one screen, which a test can make silent: connections stay, but not a byte passes. */
export interface Cable {
  cut(): void;
  mend(): void;
}

/** Lays the cable between a page, or all pages of a context, and the real services; before it is opened. */
export async function layCable(
  page: Pick<Page & BrowserContext, 'route' | 'routeWebSocket'>,
): Promise<Cable> {
  let whole = true;
  const waiting: (() => void)[] = [];
  /** A request into a cut cable is answered by nobody: it ends when the page gives up or the cable is mended. */
  const passes = () => (whole ? Promise.resolve() : new Promise<void>((resume) => waiting.push(resume)));
  await page.route('**/api/**', async (route) => {
    await passes();
    await route.continue().catch(() => undefined);
  });
  await page.routeWebSocket(/socket\.io/, (near) => {
    const far = near.connectToServer();
    near.onMessage((message) => whole && far.send(message));
    far.onMessage((message) => whole && near.send(message));
  });
  return {
    cut: () => {
      whole = false;
    },
    mend: () => {
      whole = true;
      waiting.splice(0).forEach((resume) => resume());
    },
  };
}
