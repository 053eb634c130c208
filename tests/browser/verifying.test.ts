import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeze } from '~/workflows/send.server';
import { introduce } from '~/workflows/setup.server';
import { makeShare } from '~/workflows/share.server';
import { startProposal } from '~/workflows/start.server';
import { listPeople } from '~db/queries/people';
import { startBrowser, startWholeSite } from '../support/browser';
import { recipient, typicalOffer } from '../support/offers';
import type { TestServer } from '../support/server';

const now = () => '2026-11-24T12:00:00Z';
let site: TestServer;
let browser: Browser;
let at: string;

beforeAll(async () => {
  site = await startWholeSite(now);
  browser = await startBrowser();
  const work = { db: site.database.db, now };
  await introduce(work, { firmName: 'Juniper & Lane', authorName: 'Ida Brandt', authorEmail: '' });
  const id = await startProposal(work, {
    client: { name: recipient.name, address: '' },
    contact: recipient.contact,
    authorId: (await listPeople(work.db))[0]?.id ?? '',
    parentId: null,
    offer: typicalOffer,
  });
  await freeze(work, id, 0);
  // Printed with it, as a moment later by the server itself.
  await site.send(`/proposals/${id}/revisions/1/pdf`);
  at = `${site.address}/p/${await makeShare(work, id)}`;
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** On a phone of 360 px; `javaScriptEnabled: false` is what the reader has, axe needs its own. */
const phone = (options: Parameters<Browser['newContext']>[0]) =>
  browser.newContext({ viewport: { width: 360, height: 740 }, ...options });

/** Presses the button of the form and reads what comes back. */
async function compared(page: Page): Promise<{ status: number | undefined; heading: string; text: string }> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Compare' }).click(),
  ]);
  await answer.finished();
  await page.waitForLoadState();
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  return { status: answer.status(), heading, text: (await page.locator('main').textContent()) ?? '' };
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [...violations.map(({ id }) => id), ...(tooWide ? ['too wide'] : [])];
}

/** What the client downloads from their page. */
async function downloaded(context: BrowserContext): Promise<Buffer> {
  const page = await context.newPage();
  await page.goto(at);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /PDF/ }).first().click(),
  ]);
  const pdf = readFileSync(await download.path());
  await page.close();
  return pdf;
}

const asFile = (buffer: Buffer) => ({ name: 'offer.pdf', mimeType: 'application/pdf', buffer });

describe('on a phone of 360 px, without JavaScript', () => {
  test('a client who downloads the PDF is told what it is, and of a changed byte that nobody knows it', async () => {
    const context = await phone({ javaScriptEnabled: false });
    const pdf = await downloaded(context);
    const page = await context.newPage();
    await page.goto(`${site.address}/verify`);
    await page.getByLabel('The PDF').setInputFiles(asFile(pdf));
    const known = await compared(page);
    expect(known).toMatchObject({ status: 200, heading: 'Yes, this is the PDF that was sent.' });
    expect(known.text).toContain('FC-0001, revision 1');
    expect(known.text).toContain('None yet');

    await page.getByRole('link', { name: 'Compare another' }).click();
    const other = Buffer.from(pdf);
    other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1;
    await page.getByLabel('The PDF').setInputFiles(asFile(other));
    const unknown = await compared(page);
    expect(unknown).toMatchObject({ status: 404 });
    expect(unknown.text).toContain('Nothing here has this fingerprint.');
    for (const secret of ['FC-0001', typicalOffer.title, recipient.name]) {
      expect(unknown.text).not.toContain(secret);
    }
    await context.close();
  }, 60_000);

  test('the digits at the foot of a page are enough, and the answer to the offer is said with it', async () => {
    const context = await phone({ javaScriptEnabled: false });
    const { sha256 } = await site.database.db
      .selectFrom('revisions')
      .select('sha256')
      .executeTakeFirstOrThrow();
    const page = await context.newPage();
    await page.goto(`${at}/acceptance`);
    await page.getByLabel('Your name').fill('Dana Fox');
    await page.getByLabel('I accept this offer for Northwind Tiles').check();
    await page.getByRole('button', { name: 'Yes, I accept' }).click();
    await page.getByRole('heading', { name: 'Thank you, Dana Fox' }).waitFor();
    await page.goto(`${site.address}/verify`);
    await page.locator('#fingerprint').fill(sha256?.slice(0, 16) ?? '');
    const known = await compared(page);
    expect(known.status).toBe(200);
    expect(known.text).toContain('Accepted by Dana Fox on November 24, 2026');
    await context.close();
  }, 60_000);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on what /verify says, %s',
  async (colorScheme) => {
    // The policy lets no script run, the tester’s neither.
    const context = await phone({ colorScheme, bypassCSP: true });
    const pdf = await downloaded(context);
    const page = await context.newPage();
    const found: Record<string, string[]> = {};
    for (const [name, file] of Object.entries({ empty: null, known: pdf, unknown: Buffer.from('other') })) {
      await page.goto(`${site.address}/verify`);
      found[`before ${name}`] = await faultsOf(page);
      if (file) await page.getByLabel('The PDF').setInputFiles(asFile(file));
      await compared(page);
      found[name] = await faultsOf(page);
    }
    await context.close();
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  },
  60_000,
);
