import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { looks, startBrowser, startWholeSite } from '../support/browser';
import type { TestServer } from '../support/server';

const now = '2026-11-22T15:00:00Z';
let site: TestServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await startWholeSite(() => now);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  await open(looks.wide);
});
afterEach(() => context.close());

async function open(look: Parameters<Browser['newContext']>[0]): Promise<void> {
  context = await browser.newContext(look);
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
}
const idOf = async (words: string) => {
  const { text } = await site.send(`/demo/proposals?words=${encodeURIComponent(words)}`);
  return /\/proposals\/([0-9a-f-]{36})/.exec(text)?.[1] ?? '';
};
/** Opens a page, with scripts once they run: before that no key is heard. */
async function go(path: string, scripts = true): Promise<void> {
  await page.goto(`${site.address}/demo${path}`);
  if (scripts) await page.getByRole('button', { name: 'Search' }).waitFor();
}
const field = () => page.getByRole('combobox', { name: 'Search for' });
const chosen = () => page.getByRole('option', { selected: true }).textContent();
const focused = () => page.evaluate(() => document.activeElement?.id ?? '');

describe('the menu', () => {
  test('opens by its keys anywhere, finds an offer, and leads there by Enter', async () => {
    await go('/clients');
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.type('vaccine page');
    await page.keyboard.press('Enter');
    await page.waitForURL(/proposals\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: 'Vaccine page rewritten' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('is gone through with arrows, Home and End, around its ends, and closed by Escape', async () => {
    await go('/');
    const button = page.getByRole('button', { name: 'Search' });
    await button.click();
    await page.getByRole('option').first().waitFor();
    const all = await page.getByRole('option').allTextContents();
    expect(await chosen()).toBe(all[0]);
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(all[1]);
    await page.keyboard.press('End');
    expect(await chosen()).toBe(all.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(all[0]);
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toBe(all.at(-1));
    await page.keyboard.press('Home');
    const active = await field().getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).textContent()).toBe(all[0]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('has the actions of the proposal it stands on first, and does one that changes something', async () => {
    await go(`/proposals/${await idOf('Lease configurator')}`);
    await page.keyboard.press('Control+k');
    await page.getByRole('group', { name: 'This offer' }).waitFor();
    await page.keyboard.type('next step');
    await page.getByRole('option', { name: 'Propose the next step' }).click();
    await page.waitForURL(/outcome$/);
  });

  test('takes Enter that was pressed before the answer came as meant for that answer', async () => {
    await go('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.type('people');
    await page.keyboard.press('Enter');
    await page.waitForURL(/settings\/people$/);
  });

  test('stays, and says so, where the server does not answer', async () => {
    await go('/');
    await page.route('**/search.data*', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await page.getByText('The server did not answer.').waitFor();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });

  test('lists the keys, as ? does outside of a text', async () => {
    await go('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('shortcuts');
    await page.getByRole('option', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test.each(Object.entries(looks))('has nothing for axe to find, %s', async (_, look) => {
    await context.close();
    await open(look);
    await go('/');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('option').first().waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(tooWide).toBe(false);
  });

  test('is a page of its own without scripts', async () => {
    await context.close();
    await open({ javaScriptEnabled: false });
    await go('/clients', false);
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByRole('searchbox', { name: 'Search for' }).fill('vaccine');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Vaccine page rewritten' }).click();
    await page.waitForURL(/proposals\/[0-9a-f-]{36}$/);
  });
});

describe('rows of the builder', () => {
  /** A draft of its own for every test: what is typed saves itself. */
  async function draft(): Promise<string> {
    const { headers } = await site.send(`/demo/proposals/${await idOf('Tidewater reorder')}/copies`, {
      method: 'POST',
      body: new URLSearchParams({ clientName: `Mill ${Math.random()}`, contactName: 'Jo Park' }).toString(),
      headers: { Origin: site.address },
    });
    return /\/proposals\/[0-9a-f-]{36}/.exec(headers.location ?? '')?.[0] ?? '';
  }
  const names = () =>
    page
      .getByRole('button', { name: /^Remove: / })
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const remove = (name: string) => page.getByRole('button', { name: `Remove: ${name}` }).click();

  test('that were removed come back one after the other, each to its place with all its text', async () => {
    await go(`${await draft()}/scope`);
    const before = await names();
    const texts = () =>
      page
        .locator('#step input:visible')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const filled = await texts();
    await remove('Reorder page, clickable');
    await page.getByText('Removed “Reorder page, clickable”.').waitFor();
    expect(await focused()).toMatch(/^step-deliverables\[0\]-away$/);
    await remove('Order history of ten workshops');
    await page.getByText('Removed “Order history of ten workshops”.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Remove: Order history of ten workshops' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Remove: Reorder page, clickable' }).waitFor();
    expect(await names()).toEqual(before);
    expect(await texts()).toEqual(filled);
    expect(await focused()).toBe('step-deliverables[0].name');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  test('are not brought back by keys that a text field knows itself', async () => {
    await go(`${await draft()}/scope`);
    await remove('Time for each order');
    const left = await names();
    await page.getByLabel('Where').focus();
    await page.keyboard.press('Control+z');
    expect(await names()).toEqual(left);
  });

  test('are moved with Alt and an arrow, and the cursor goes along', async () => {
    await go(`${await draft()}/scope`);
    await page.getByLabel('Done when').first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForFunction(() => document.activeElement?.id === 'step-deliverables[1].doneWhen');
    expect((await names())[1]).toBe('Remove: Reorder page, clickable');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await focused()).toBe('step-deliverables[1].doneWhen');
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(() => document.activeElement?.id === 'step-deliverables[0].doneWhen');
  });

  test('and all else are saved by Ctrl and Enter, which leads on', async () => {
    const offer = await draft();
    await go(`${offer}/outcome`);
    await page.getByLabel('What bothers them now').fill('Orders take ten minutes.');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/scope$/);
    await go(`${offer}/outcome`);
    expect(await page.getByLabel('What bothers them now').inputValue()).toBe('Orders take ten minutes.');
  });

  test('the arrows lead among the steps', async () => {
    await go(`${await draft()}/time`);
    const steps = page.getByRole('navigation', { name: 'Steps of this offer' });
    await steps.getByRole('link', { name: 'Time' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Scope');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Time');
  });
});

describe.each([
  ['with', true],
  ['without', false],
])('an offer %s scripts', (_, javaScriptEnabled) => {
  test('is copied to another client, checked, and made a starter', async () => {
    await context.close();
    await open({ javaScriptEnabled });
    await go(`/proposals/${await idOf('Ridgeway vaccine')}`, javaScriptEnabled);
    await page.getByRole('link', { name: 'Copy it to another client' }).click();
    await page.getByLabel('Client', { exact: true }).fill(`Old Mill ${javaScriptEnabled}`);
    await page.getByLabel('Contact', { exact: true }).fill('Jonas Park');
    await page.getByRole('button', { name: 'Copy it' }).click();
    await page.getByRole('heading', { name: /Copied from .* Check these/ }).waitFor();
    await page.getByRole('link', { name: /Deliverable 1, done when now says “Jonas”/ }).click();
    await page.waitForURL(/scope#/);
    expect(await page.getByLabel('Done when').first().inputValue()).toContain('Jonas');
    await page.getByRole('button', { name: 'I have checked them' }).click();
    await page.getByText('Copied from').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Make it a starter' }).click();
    const name = `House page ${javaScriptEnabled}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Make it a starter offer' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await go('/proposals/new', javaScriptEnabled);
    await page.getByText(name).waitFor();
  });
});
