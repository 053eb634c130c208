import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listClients } from '~db/queries/clients';
import { looks, startBrowser, startWholeSite } from '../support/browser';
import type { TestServer } from '../support/server';

/** No day is above 12, so nothing tells which number is the month. */
const csv = (
  client: string,
  open = 'Open,9/10/2025,,4000',
) => `id,client,contact,product,stage,engage_date,close_date,value
1,${client},Dana Fox,Review,Won,1/2/2025,3/4/2025,500
2,${client},Dana-Fox,Pilot,Won,5/6/2025,7/8/2025,1500
3,${client},Dana Fox,Roll-out,${open}
4,,Jo Day,Review,Won,1/2/2025,3/4/2025,500
`;

let site: TestServer;
let browser: Browser;
beforeAll(async () => {
  site = await startWholeSite(() => '2026-11-24T12:00:00Z');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each([
  { how: 'with JavaScript', javaScriptEnabled: true },
  { how: 'without JavaScript', javaScriptEnabled: false },
])('deals of before are imported $how', ({ how, javaScriptEnabled }) => {
  const client = javaScriptEnabled ? 'Acme Boats' : 'Birch & Sons';
  let page: Page;

  beforeAll(async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: looks.wide.viewport });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
  const place = () => new URL(page.url()).pathname;
  const says = (text: string | RegExp) => expect.poll(() => page.locator('main').textContent()).toMatch(text);

  async function upload(text: string): Promise<void> {
    await page.goto(`${site.address}/settings/import`);
    const buffer = Buffer.from(text);
    await page.getByLabel('CSV file').setInputFiles({ name: 'deals.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Read this file' }).click();
    await expect.poll(place).toMatch(/\/reading$/);
  }

  /** What it looks like to axe, on a phone and in the dark, at the address where we are. */
  async function seemsFine(): Promise<void> {
    for (const look of [looks.phone, looks['wide, dark']]) {
      const context = await browser.newContext(look);
      const other = await context.newPage();
      await other.goto(page.url());
      const { violations } = await new AxeBuilder({ page: other }).analyze();
      expect([place(), violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([place(), []]);
      const wider = await other.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([place(), wider]).toEqual([place(), false]);
      await context.close();
    }
  }

  test('the file is read, and the order of its days is asked', async () => {
    await upload(csv(client));
    await says('No day here is above 12, so nothing tells. Please say it.');
    await seemsFine();
    await page.getByRole('button', { name: 'Go on' }).click();
    await says('Say in which order its dates are written.');
    await page.getByLabel('Dates', { exact: true }).selectOption('dmy');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(place).toMatch(/\/meaning$/);
  });

  test('what it means is said once: a person who is spelled two ways is one', async () => {
    await says('People at one client who may be one');
    await seemsFine();
    await page.getByLabel(/Dana Fox.*Dana-Fox/).selectOption('Dana Fox');
    await page.getByRole('button', { name: 'See what becomes of it' }).click();
    await expect.poll(place).toMatch(/\/preview$/);
  });

  test('the dry run says what becomes of every row, and takes none', async () => {
    await says('Dana-Fox is Dana Fox');
    await says('Refused: the row names no client');
    await says('Still nothing is taken');
    await seemsFine();
    expect((await listClients(site.database.db)).map(({ name }) => name)).not.toContain(client);
  });

  test('what is taken is the client’s page: a chain of two promises, and an offer that is open', async () => {
    await page.getByRole('button', { name: 'Take these 3 deals' }).click();
    await says('3 deals are in the log now.');
    await seemsFine();
    await page.getByRole('link', { name: 'See the clients' }).click();
    await page.getByRole('link', { name: client }).first().click();
    await heading(client);
    await page.getByText('Every offer in a table').click();
    const row = page.getByRole('row').filter({ hasText: 'Roll-out' });
    expect(await row.textContent()).toContain('Pilot');
    await says(/Promise kept.*Pilot/);
    await seemsFine();
  });

  test('a later file, in which the open one is won, is one change', async () => {
    await upload(csv(client, 'Won,9/10/2025,2/3/2026,4500'));
    await page.getByLabel('Dates', { exact: true }).selectOption('dmy');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(place).toMatch(/\/meaning$/);
    await page.getByRole('button', { name: 'See what becomes of it' }).click();
    await expect.poll(place).toMatch(/\/preview$/);
    await says(/Open → Won, decided .*\$4,000\.00 → \$4,500\.00/);
    await seemsFine();
    await page.getByRole('button', { name: 'Take 1 change' }).click();
    await says('One deal that was here has changed.');
    await seemsFine();
  });

  test('both are undone, the later one first, and nothing but the history of it stays', async () => {
    await page.getByRole('link', { name: 'Undo this import' }).click();
    await says('One deal becomes again what it was before this file: the answers');
    await seemsFine();
    await page.getByRole('button', { name: 'Undo it all' }).click();
    await says('One deal is as it was before. The history of each client that is still here says so.');
    await page.getByRole('link', { name: 'deals.csv' }).first().click();
    await page.getByRole('link', { name: 'Undo this import' }).click();
    await page.getByRole('button', { name: 'Undo it all' }).click();
    await says('3 deals are gone again.');
    expect([how, (await listClients(site.database.db)).map(({ name }) => name)]).toEqual([how, []]);
  });
});
