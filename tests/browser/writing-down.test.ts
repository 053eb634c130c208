import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noteFact } from '~/workflows/facts.server';
import { contribute } from '~/workflows/lines.server';
import { insertClient } from '~db/queries/clients';
import { startBrowser, startWholeSite } from '../support/browser';
import type { TestServer } from '../support/server';

const now = () => '2026-12-01T15:00:00Z';
let site: TestServer;
let browser: Browser;
let client: string;

beforeAll(async () => {
  site = await startWholeSite(now);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  const work = { db: site.database.db, now };
  const id = await insertClient(work.db, {
    name: `Lumen ${crypto.randomUUID()}`,
    address: '',
    createdAt: now(),
  });
  client = `${site.address}/clients/${id}`;
  await noteFact(work, id, { kind: 'goal', text: 'Fewer calls', on: '2026-08-01' });
  await contribute(work, id, { kind: 'tool', text: 'A checklist', on: '2026-11-01' });
});

const line = 'They open a second shop';

describe('a line that is being typed on a client’s page', () => {
  test('stays while a fact is confirmed beside it, and through a change of what it is', async () => {
    const page = await browser.newPage();
    await page.goto(client);
    await page.getByLabel('In a line').fill(line);
    await page.getByRole('button', { name: 'They say it is still so: Fewer calls' }).click();
    await expect.poll(() => page.locator('#facts').getByText('Ask them').count()).toBe(0);
    await page.getByLabel('They told us a fact').check();
    expect(await page.getByLabel('In a line').inputValue()).toBe(line);
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('Written down: Their goal').waitFor();
    expect(await page.getByLabel('In a line').inputValue()).toBe('');
    await page.close();
  });

  test('comes back whole where it is refused, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(client);
    await page.getByLabel('We gave them something, unasked').check();
    await page.getByLabel('In a line').fill(line);
    await page.getByLabel('What it was').selectOption('introduction');
    await page.getByLabel('When', { exact: true }).fill('2026-12-24');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('That day is still to come').waitFor();
    expect(await page.getByLabel('In a line').inputValue()).toBe(line);
    expect(await page.getByLabel('What it was').inputValue()).toBe('introduction');
    expect(await page.getByLabel('What happened').isVisible()).toBe(false);
    await context.close();
  });
});
