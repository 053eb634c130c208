import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';

/** What axe finds on pages that answer with 200 ('nowhere': 404), and which are wider than the screen. */
export async function faultsOn(
  browser: Browser,
  look: BrowserContextOptions,
  base: string,
  pages: Record<string, string>,
): Promise<Record<string, unknown>> {
  const context = await browser.newContext(look);
  const found: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(pages)) {
    const page = await context.newPage();
    const answer = await page.goto(`${base}${path}`);
    // A page that is missing has nothing for axe to find either.
    expect([name, answer?.status()]).toEqual([name, name === 'nowhere' ? 404 : 200]);
    const axe = new AxeBuilder({ page });
    // What changes in the dark are the colours.
    if ('colorScheme' in look) axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (faults.length > 0 || tooWide) found[name] = { faults, tooWide };
    await page.close();
  }
  await context.close();
  return found;
}
