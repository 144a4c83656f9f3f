import type { CDPSession, Page } from 'playwright-core';

/** Relative luminance (0 to 1) of a picture in cells of a grid, row by row. */
export type Frame = readonly number[];

const grid = { columns: 48, rows: 27 } as const;

/** Runs in the page: text, because the page has no module of ours. */
const readLuminance = `async ({ png, columns, rows }) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const linear = (part) => (part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const cells = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [left, top] = [Math.floor((column * bitmap.width) / columns), Math.floor((row * bitmap.height) / rows)];
      const { data } = context.getImageData(left, top, Math.ceil(bitmap.width / columns), Math.ceil(bitmap.height / rows));
      let sum = 0;
      for (let at = 0; at < data.length; at += 4)
        sum += 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
      cells.push(sum / (data.length / 4));
    }
  return cells;
}`;

/** How bright a page is now, cell by cell: what is left of it for whoever sees no colour. */
export async function luminanceOf(page: Page): Promise<Frame> {
  const session = await page.context().newCDPSession(page);
  const frame = await shoot(page, session);
  await session.detach();
  return frame;
}

/** A quarter of the size has more pixels than the grid has cells, and is read sixteen times as fast. */
const scale = 0.25;

async function shoot(page: Page, session: CDPSession): Promise<Frame> {
  const { width, height } = page.viewportSize() ?? { width: 960, height: 540 };
  const clip = { x: 0, y: 0, width, height, scale };
  const { data: png } = await session.send('Page.captureScreenshot', { clip, optimizeForSpeed: true });
  return page.evaluate(`(${readLuminance})(${JSON.stringify({ png, ...grid })})`);
}

/**
 * Films the movements of a page frame by frame. The page is copied without its scripts and its animations are set to
 * each moment, so that a slow machine sees the same film as a fast one. `style` is laid over it.
 */
export async function film(page: Page, moments: readonly number[], style = ''): Promise<Frame[]> {
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  // The policy of that address lets no style in, and a copy has nothing to be protected from.
  const copy = await browser.newPage({ viewport: page.viewportSize(), bypassCSP: true });
  // Any address of the same origin, so that the styles are found.
  await copy.goto(new URL('/api/v1/screens/settings', page.url()).href);
  await copy.setContent(`${html}<style>${style}</style>`, { waitUntil: 'load' });
  const frames: Frame[] = [];
  const session = await copy.context().newCDPSession(copy);
  for (const at of moments) {
    await copy.evaluate(
      `document.getAnimations().forEach((animation) => { animation.pause(); animation.currentTime = ${at}; })`,
    );
    frames.push(await shoot(copy, session));
  }
  await copy.close();
  return frames;
}

/** WCAG 2.3.1: a change of a tenth of the full brightness, where the darker side is below 0.8. */
const isFlashStep = (one: number, other: number) =>
  Math.abs(one - other) >= 0.1 && Math.min(one, other) < 0.8;

/** Moments of a film, from one to another. */
export function moments(from: number, to: number, stepMs: number): number[] {
  return Array.from({ length: Math.floor((to - from) / stepMs) + 1 }, (_, index) => from + index * stepMs);
}

/** The most flashes, pairs of opposite changes, that one place of a film has within a second. */
export function flashesPerSecond(frames: readonly Frame[], stepMs: number): number {
  return Math.max(...cellsOf(frames).map((cell) => mostFlashes(cell, stepMs)));
}

/** Does anything move at all? */
export function isStill(frames: readonly Frame[]): boolean {
  return cellsOf(frames).every((values) => Math.max(...values) - Math.min(...values) < 0.005);
}

function cellsOf(frames: readonly Frame[]): number[][] {
  return (frames[0] ?? []).map((_, cell) => frames.map((frame) => frame[cell] ?? 0));
}

function mostFlashes(values: readonly number[], stepMs: number): number {
  const changes = values.flatMap((value, index) => {
    const before = values[index - 1];
    return before !== undefined && isFlashStep(before, value)
      ? [{ at: index * stepMs, up: value > before }]
      : [];
  });
  const opposite = changes.filter(({ up }, index) => index > 0 && changes[index - 1]?.up !== up);
  const within = opposite.map(
    ({ at }) => opposite.filter((one) => one.at >= at && one.at < at + 1_000).length,
  );
  return Math.max(0, ...within) / 2;
}
