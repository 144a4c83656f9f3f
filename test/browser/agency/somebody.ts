import type { Browser, Page } from 'playwright-core';
import { center } from '#demo';
import { everybody, runHall, screenSizes, signedIn, type RunningHall, type SignedInPerson } from '#testing';

/** The center, with the worker that reads rosters and books them. */
export function openBookingHall(): Promise<RunningHall> {
  return runHall({
    halls: [center],
    apps: ['ticketing', 'gateway', 'worker'],
    webRoot: `${process.cwd()}/dist/web`,
  });
}

/** An agency, and somebody who has signed in for it. */
export async function agencyPerson({ database }: RunningHall): Promise<SignedInPerson> {
  await database.source.query(
    `INSERT INTO agencies (id, name, created_at) VALUES (UUID(), '海风旅行社', NOW(3))`,
  );
  const [agency] = await database.source.query<{ id: string }[]>('SELECT id FROM agencies LIMIT 1');
  return signedIn(database.source, { agency: agency?.id ?? '', factor: '' });
}

interface Wish {
  readonly path: string;
  readonly size?: keyof typeof screenSizes;
  /** Whose credentials the browser has: those of somebody who may do everything, unless a test says otherwise. */
  readonly cookie?: string;
}

export interface OpenedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** A page of the hall in a browser of somebody's own. */
export async function openAs(
  browser: Browser,
  hall: RunningHall,
  { path, size = 'desk', cookie = everybody }: Wish,
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: screenSizes[size], locale: 'zh-CN' });
  const [name = '', value = ''] = cookie.split('=');
  if (cookie)
    await context.addCookies([
      { name, value, domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' },
    ]);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${hall.urlOf('ticketing')}${path}`);
  return { page, complaints };
}
