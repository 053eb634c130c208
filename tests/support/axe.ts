import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';

/** Pages that refuse what they were asked, and answer with something else than 200. */
const refused: Record<string, number> = { nowhere: 404, 'a review that ends too late': 400 };

/** What axe finds on pages, and which are wider than the screen. */
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
    expect([name, answer?.status()]).toEqual([name, refused[name] ?? 200]);
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
