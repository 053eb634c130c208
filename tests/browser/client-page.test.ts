import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, devices } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeze } from '~/workflows/send.server';
import { introduce } from '~/workflows/setup.server';
import { makeShare } from '~/workflows/share.server';
import { startProposal } from '~/workflows/start.server';
import { findAcceptance } from '~db/queries/acceptances';
import { listPeople } from '~db/queries/people';
import { findRecord } from '~db/queries/records';
import { startBrowser, startWholeSite } from '../support/browser';
import { choiceOffer, recipient } from '../support/offers';
import { readPdf, withoutSpaces } from '../support/read-pdf';
import type { TestServer } from '../support/server';

const now = () => '2026-11-24T12:00:00Z';
let site: TestServer;
let browser: Browser;
let id: string;
let at: string;

beforeAll(async () => {
  site = await startWholeSite(now);
  browser = await startBrowser();
  const work = { db: site.database.db, now };
  await introduce(work, { firmName: 'Juniper & Lane', authorName: 'Ida Brandt', authorEmail: '' });
  id = await startProposal(work, {
    client: { name: recipient.name, address: '' },
    contact: recipient.contact,
    authorId: (await listPeople(work.db))[0]?.id ?? '',
    parentId: null,
    offer: choiceOffer,
  });
  await freeze(work, id, 0);
  at = `${site.address}/p/${await makeShare(work, id)}`;
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** What axe finds on a page, in a window whose scripts are the tester's own; and whether it is too wide. */
async function faultsOf(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await page.close();
  const faults = violations.map(
    ({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  return tooWide ? [...faults, 'too wide'] : faults;
}

const places = ['', '/acceptance', '/acceptance?chosen=1&option=1', '/smaller', '/different', '/later'];
const more = ['/refusal', '/question', 'x'];

describe('on a phone of 360 px, without JavaScript', () => {
  test.each(['light', 'dark'] as const)(
    'axe finds nothing on any page, %s',
    async (colorScheme) => {
      const viewport = { width: 360, height: 740 };
      // The policy lets no script run, the tester’s neither.
      const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
      const found: Record<string, string[]> = {};
      for (const place of [...places, ...more]) {
        const faults = await faultsOf(context, `${at}${place}`);
        if (faults.length > 0) found[place] = faults;
      }
      await context.close();
      expect(found).toEqual({});
    },
    120_000,
  );

  test('the client opens the page, chooses, reads the terms, says yes, sees the thanks and keeps the record', async () => {
    const context = await browser.newContext({
      ...devices['iPhone SE'],
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(at);
    expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('data:'))).toEqual([]);
    await page.getByRole('link', { name: 'Say yes' }).click();
    await page.getByLabel('Medium cup').check();
    await page.getByLabel('Interviews with two buyers').check();
    await page.getByRole('button', { name: 'Go on to the terms' }).click();
    await page.getByText('“Medium cup” and “Interviews with two buyers”').waitFor();
    await page.getByLabel('Your name').fill('Dana Fox');
    await page.getByLabel('I accept this offer for Northwind Tiles').check();
    await page.getByRole('button', { name: 'Yes, I accept' }).click();
    await page.getByRole('heading', { name: 'Thank you, Dana Fox' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Thank you, Dana Fox' }).waitFor();
    const { db } = site.database;
    const acceptance = await findAcceptance(db, id);
    expect(acceptance).toMatchObject({ name: 'Dana Fox', choice: { option: 1, ticked: [0] } });
    // Printed while they read the thanks.
    const record = () => acceptance && findRecord(db, acceptance);
    await expect.poll(record, { timeout: 60_000, interval: 200 }).toBeDefined();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the record of your yes' }).click();
    const download = await downloading;
    const pdf = readFileSync(await download.path());
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(pdf.equals((await record())?.pdf ?? new Uint8Array())).toBe(true);
    const text = (await readPdf(pdf)).pages.map((sheet) => withoutSpaces(sheet.text)).join('');
    for (const said of ['DanaFox', 'Mediumcup', 'simpleelectronicsignature']) expect(text).toContain(said);
    await page.getByRole('link', { name: 'Back to the offer' }).click();
    await page.getByText('This offer was accepted on').waitFor();
    await context.close();
  }, 120_000);
});
