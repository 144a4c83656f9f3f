import type { Browser, Page } from 'playwright-core';
import { TOTP, Secret } from 'otpauth';
import type { AccountCreated } from '#contracts';
import type { Grant } from '#domain';
import { screenSizes, type RunningHall } from '#testing';

/** A page of a browser that holds no credential at all. */
export async function strange(browser: Browser, url: string, locale = 'zh-CN'): Promise<Page> {
  const storageState = { cookies: [], origins: [] };
  const page = await browser.newPage({ viewport: screenSizes.desk, locale, storageState });
  await page.goto(url);
  return page;
}

/** Somebody new, as an administrator creates them. */
export async function newcomer(hall: RunningHall, userName: string, grants: readonly Grant[]) {
  const { body } = await hall.api.post<AccountCreated>('/staff', { userName, displayName: '李娜', grants });
  return body.firstPassword ?? '';
}

export async function signIn(page: Page, userName: string, password: string): Promise<void> {
  await page.getByTestId('user-name').fill(userName);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('send').click();
}

export async function choosePassword(page: Page, old: string, chosen: string): Promise<void> {
  await page.getByTestId('old-password').fill(old);
  await page.getByTestId('new-password').fill(chosen);
  await page.getByTestId('new-password-again').fill(chosen);
  await page.getByTestId('send').click();
}

/** What an authenticator with this secret shows now, as it stands on the page. */
export function shownBy(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate();
}
