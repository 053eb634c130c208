import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, startWholeSite } from '../support/browser';
import type { TestServer } from '../support/server';

let site: TestServer;
let browser: Browser;

beforeAll(async () => {
  site = await startWholeSite(() => '2026-11-22T15:00:00Z');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The address of a proposal of the demo. */
async function proposal(words: string): Promise<string> {
  const { text } = await site.send(`/demo/proposals?words=${encodeURIComponent(words)}`);
  return `${site.address}/demo${/\/proposals\/[0-9a-f-]{36}/.exec(text)?.[0]}`;
}

async function open(path: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(path);
  return page;
}

const input = (page: Page, name: string) => page.locator(`[id="step-${name}"]`);

describe.each([
  { how: 'with JavaScript', javaScriptEnabled: true, draft: 'Reorder page' },
  { how: 'without JavaScript', javaScriptEnabled: false, draft: 'Shop finder' },
])('an offer of several sizes, $how', ({ javaScriptEnabled, draft }) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(`${await proposal(draft)}/price`, javaScriptEnabled);
  });
  afterAll(() => page.context().close());

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  test('is written row by row, and rows within rows', async () => {
    await page.getByText('Options', { exact: true }).click();
    await press('Add the first option');
    await input(page, 'options[0].name').fill('Large');
    await input(page, 'options[0].lines[0].unitPrice').fill('700');
    await press('Add another option');
    await input(page, 'options[1].name').fill('Small');
    await input(page, 'options[1].deliverables[0].name').fill('One page');
    await input(page, 'options[1].lines[0].description').fill('Writing');
    await input(page, 'options[1].lines[0].unitPrice').fill('100');
    await page.getByRole('button', { name: 'Add a line to it' }).nth(1).click();
    await input(page, 'options[1].lines[1].description').fill('Drawing');
    await input(page, 'options[1].lines[1].unitPrice').fill('50');
    await press('Move up: Small');
    await page.getByLabel('In parts').check();
    await input(page, 'payments[0].percent').fill('60');
    await input(page, 'payments[1].percent').fill('40');
    await press('Save');
    await page.getByText('Due on acceptance (60%)').first().waitFor();
    await page.goto(page.url().split(/[?#]/)[0] ?? '');
    expect(await input(page, 'options[0].name').inputValue()).toBe('Small');
    expect(await input(page, 'options[0].lines[1].description').inputValue()).toBe('Drawing');
    expect(await input(page, 'options[1].name').inputValue()).toBe('Large');
    expect(await page.locator('dl').filter({ hasText: 'Small' }).textContent()).toMatch(/Small.*50.*Large/);
  });

  test('says what its parts lack, beside them, and keeps what was typed', async () => {
    await input(page, 'payments[1].percent').fill('30');
    await press('Save');
    await page.getByText('The parts must add up to 100 percent: 10 missing.').first().waitFor();
    expect(await input(page, 'payments[1].percent').inputValue()).toBe('30');
    await press('Add a part');
    await expect.poll(() => input(page, 'payments[2].when').inputValue()).toBe('delivery');
    await press('Remove: part 3');
    expect(await input(page, 'options[0].lines[1].unitPrice').inputValue()).toBe('50');
    await input(page, 'payments[1].percent').fill('40');
    await press('Save');
  });
});

describe('the lines a price had before it became a choice', () => {
  const move = 'Move the lines above into option 1';
  const addLine = async (page: Page) => {
    await input(page, 'lines[0].description').fill('One page');
    await input(page, 'lines[0].unitPrice').fill('300');
    await page.getByRole('button', { name: 'Add a line', exact: true }).click();
    await input(page, 'lines[1].description').fill('A printed copy');
    await input(page, 'lines[1].unitPrice').fill('20');
  };
  const addOption = async (page: Page) => {
    await page.getByText('Options', { exact: true }).click();
    await page.getByRole('button', { name: 'Add the first option' }).click();
    await input(page, 'options[0].name').fill('Small');
  };

  test('move into the first option at a press, those that may be added to any apart', async () => {
    const page = await open(`${await proposal('Signs for the self')}/price`, true);
    await addLine(page);
    await page.getByText('Optional, or taxed otherwise').nth(1).click();
    await input(page, 'lines[1].optional').check();
    await addOption(page);
    await page.getByRole('button', { name: move }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('step-options[0].lines[0].description');
    expect(await page.getByRole('button', { name: move }).count()).toBe(0);
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await saved;
    await page
      .locator('dl')
      .filter({ hasText: /Small\s*\$300\.00/ })
      .first()
      .waitFor();
    await page.goto(page.url().split(/[?#]/)[0] ?? '');
    expect(await input(page, 'options[0].name').inputValue()).toBe('Small');
    expect(await input(page, 'options[0].lines[0].description').inputValue()).toBe('One page');
    expect(await input(page, 'options[0].lines[0].unitPrice').inputValue()).toBe('300');
    expect(await input(page, 'lines[0].description').inputValue()).toBe('A printed copy');
    expect(await input(page, 'lines[0].optional').isChecked()).toBe(true);
    expect(await input(page, 'lines[1].description').count()).toBe(0);
  });

  test('stay where they are without JavaScript, and no button promises otherwise', async () => {
    const page = await open(`${await proposal('Event calendar, one')}`, false);
    await page.getByRole('button', { name: 'Revise' }).click();
    await page.goto(`${page.url().replace(/\/outcome.*/, '')}/price`);
    const priced = await input(page, 'lines[0].unitPrice').inputValue();
    await addOption(page);
    expect(await page.getByRole('button', { name: move }).count()).toBe(0);
    expect(await input(page, 'lines[0].unitPrice').inputValue()).toBe(priced);
  });
});

test('an address that names a field opens the folded part in which it stands', async () => {
  const page = await open(`${await proposal('Signs for the self')}/price#step-taxPercent`, true);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('step-taxPercent');
  expect(await input(page, 'taxPercent').isVisible()).toBe(true);
  expect(await input(page, 'reverseCharge').isVisible()).toBe(true);
});

test('a yes is recorded with what they added, and the total follows', async () => {
  const page = await open(`${await proposal('Vaccine page')}/acceptance`, true);
  await page.getByText('$950.00').waitFor();
  await page.getByLabel('A third language').check();
  await page.getByText('$1,190.00').waitFor();
  await page.getByRole('button', { name: 'Record the yes' }).click();
  await page.getByText('with “A third language, Vietnamese” for $1,190.00').waitFor();
});
