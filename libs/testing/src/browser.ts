import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { everybodysBrowser } from './everybody.js';

/** Debian's Chromium, without the background traffic that a test machine cannot answer. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A browser whose pages are used by somebody who may do everything; tests of doors ask for pages with a storage of their
 * own. `more` are flags for this test alone, for example about sound.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: [...flags, ...more] });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ storageState: signedIn(), ...options });
  return browser;
}

function signedIn(): Exclude<BrowserContextOptions['storageState'], string | undefined> {
  const cookies = everybodysBrowser.split('; ').map((cookie) => {
    const [name = '', value = ''] = cookie.split('=');
    const kept = { domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: true };
    return { name, value, ...kept, sameSite: 'Strict' as const };
  });
  return { cookies, origins: [] };
}

/** The screens of a hall as they hang on the wall or stand on the desk. */
export const screenSizes = {
  kiosk: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
  desk: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

/** A page that fails the test when the browser complains about it. */
export async function openPage(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport, locale: 'zh-CN', ...options });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints };
}
