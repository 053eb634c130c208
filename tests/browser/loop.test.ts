import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, startWholeSite } from '../support/browser';
import { readPdf, withoutSpaces } from '../support/read-pdf';
import type { TestServer } from '../support/server';

/** The clock of the site: it is moved on as the weeks of the story pass. */
let now = '2026-12-01T15:00:00Z';
let site: TestServer;
let browser: Browser;

beforeAll(async () => {
  site = await startWholeSite(() => now);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each([
  { how: 'with JavaScript', javaScriptEnabled: true },
  { how: 'without JavaScript', javaScriptEnabled: false },
])('the whole loop $how', ({ javaScriptEnabled }) => {
  const client = javaScriptEnabled ? 'Northwind Tiles' : 'Łódź Ceramika';
  let page: Page;

  beforeAll(async () => {
    now = '2026-12-01T15:00:00Z';
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
  });

  test('a first offer is drafted, step by step', async () => {
    await page.goto(site.address);
    await page
      .getByRole('link', { name: javaScriptEnabled ? 'Write your first offer' : 'Write an offer' })
      .click();
    await field(page, 'Client').fill(client);
    await field(page, 'Contact').fill('Žofia Fox');
    await field(page, 'Their e-mail (optional)').fill('zofia@northwind.example');
    if (javaScriptEnabled) {
      await field(page, 'Your firm').fill('Kettle & Line');
      await field(page, 'Your name').fill('Ida Okafor');
      await field(page, 'Your e-mail').fill('ida@kettle.example');
    }
    await page.getByRole('button', { name: 'Start writing' }).click();

    await field(page, 'What the offer is called').fill('Checkout review');
    await field(page, 'What they get out of it').fill('A ranked list of ten changes.');
    await page.getByRole('button', { name: 'Save and go to Scope' }).click();

    await field(page, 'Deliverable 1').fill('Written review, 6 to 8 pages');
    await field(page, 'Done when').fill('the PDF is in Žofia’s inbox');
    await field(page, 'Not included 1').fill('Building the changes');
    await page.getByRole('button', { name: 'Save and go to Time' }).click();

    await field(page, 'Starts').fill('2026-12-02');
    await field(page, 'Ends').fill('2026-12-08');
    await field(page, 'Last day to say yes').fill('2026-12-15');
    await page.getByRole('button', { name: 'Save and go to Price' }).click();

    await field(page, 'Line 1').fill('Checkout review');
    await field(page, 'Unit price').fill('900');
    await page.getByRole('button', { name: 'Save and go to Document' }).click();
    await page.getByRole('button', { name: 'Save and go to Review' }).click();
    await page.getByRole('heading', { name: 'Review', exact: true }).waitFor();
  });

  test('it is sent, and the PDF and the ready mail hold it', async () => {
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('the PDF is ready').waitFor();

    const pdf = await download(page, 'Download the PDF');
    const { pages } = await readPdf(pdf);
    const text = withoutSpaces(pages[0]?.text ?? '');
    expect(pages).toHaveLength(1);
    for (const said of ['Checkout review', client, 'Žofia Fox', 'Building the changes', '$900.00']) {
      expect(text).toContain(withoutSpaces(said));
    }

    const mail = await simpleParser(Buffer.from(await download(page, 'Open the ready mail')));
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect(mail.to).toMatchObject({ value: [{ name: 'Žofia Fox', address: 'zofia@northwind.example' }] });
    expect(mail.subject).toContain('Checkout review');
    expect(mail.text).toContain('$900.00');
    expect(mail.html).toContain('$900.00');
    expect(new Uint8Array(mail.attachments[0]?.content ?? [])).toEqual(pdf);
  });

  test('the yes is recorded the next week, and then that the promise was kept', async () => {
    now = '2026-12-08T15:00:00Z';
    await page.getByRole('link', { name: 'They said yes' }).click();
    await field(page, 'When').fill('2026-12-07');
    await page.getByRole('button', { name: 'Record the yes' }).click();
    await page.getByRole('link', { name: 'It is delivered' }).click();
    await field(page, 'What happened, in a line (optional)').fill('They kept nine of the ten.');
    await page.getByRole('button', { name: 'Record the delivery' }).click();
    await page.getByText('Promise kept').waitFor();
  });

  test('the next, bigger offer grows from it, and the client’s page shows how one led to the other', async () => {
    await page.getByRole('button', { name: 'Propose the next step' }).click();
    await field(page, 'What the offer is called').fill('Checkout pilot');
    await field(page, 'What they get out of it').fill('One shop sells with the ten changes.');
    await page.getByRole('button', { name: 'Save and go to Scope' }).click();
    await field(page, 'Deliverable 1').fill('Working pilot in one shop');
    await field(page, 'Done when').fill('50 orders went through it');
    await field(page, 'Not included 1').fill('Other shops');
    await page.getByRole('button', { name: 'Save and go to Time' }).click();
    await field(page, 'Starts').fill('2026-12-14');
    await field(page, 'Ends').fill('2027-01-15');
    await field(page, 'Last day to say yes').fill('2026-12-20');
    await page.getByRole('button', { name: 'Save and go to Price' }).click();
    await field(page, 'Line 1').fill('Pilot');
    await field(page, 'Unit price').fill('3200');
    await page.getByRole('button', { name: 'Save and go to Document' }).click();
    await page.getByRole('button', { name: 'Save and go to Review' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('link', { name: 'They said yes' }).click();
    await page.getByRole('button', { name: 'Record the yes' }).click();

    await page.getByRole('link', { name: client }).first().click();
    await page.getByRole('heading', { name: /^From .*\$900.* to .*\$3,200/ }).waitFor();
    await page.getByText('Every offer in a table').click();
    const row = page.getByRole('row').filter({ hasText: 'Checkout pilot' });
    expect(await row.textContent()).toContain('Checkout review');
  });
});

/** The first field under a label; the row buttons around it name the row too. */
function field(page: Page, label: string) {
  return page
    .locator('input, textarea')
    .and(page.getByLabel(label, { exact: true }))
    .first();
}

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return new Uint8Array(await readFile(await file.path()));
}
