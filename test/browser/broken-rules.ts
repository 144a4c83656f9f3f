import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules of WCAG 2.2 AA that the page breaks as it is shown now, and whatever sticks out of it to the side. */
export async function brokenRules(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag22aa']);
  const { violations } = await axe.analyze();
  const sideways = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  const broken = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  return sideways > 0 ? [...broken, `sticks out by ${sideways} px`] : broken;
}
