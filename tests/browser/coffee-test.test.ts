import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyOffer, type Offer } from '~/domain/proposal';
import { offerFromStarter } from '~/domain/starter-offer';
import { startProposal } from '~/workflows/start.server';
import { listPeople, updatePerson } from '~db/queries/people';
import { getDraft } from '~db/queries/revisions';
import { starterOffers } from '~templates/offers';
import { startBrowser, startWholeSite } from '../support/browser';
import type { TestServer } from '../support/server';

const today = '2026-12-01';
const now = () => `${today}T15:00:00Z`;
let site: TestServer;
let browser: Browser;

beforeAll(async () => {
  site = await startWholeSite(now);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const work = () => ({ db: site.database.db, now });

async function draft(offer: Offer, contact: string | null = 'Dana Fox'): Promise<string> {
  const [person] = await listPeople(site.database.db);
  if (person) await updatePerson(site.database.db, { ...person, name: 'Ida Okafor' });
  return startProposal(work(), {
    client: { name: 'Northwind Tiles', address: '' },
    contact: contact === null ? null : { name: contact, email: '', role: '' },
    authorId: person?.id ?? '',
    parentId: null,
    offer,
  });
}

/** A starter offer that somebody took apart: nobody named, no end, no price, and one thing that nobody can see done. */
function tornOffer(): Offer {
  const [starter] = starterOffers;
  if (!starter) throw new Error('There is no starter offer.');
  const offer = offerFromStarter(starter, { today, currency: 'USD' });
  const [first, ...others] = offer.deliverables;
  return {
    ...offer,
    deliverables: [{ name: first?.name ?? '', doneWhen: '' }, ...others],
    exclusions: [],
    endsOn: null,
    lines: offer.lines.map((line) => ({ ...line, unitPrice: '' })),
  };
}

/** What one would write into each field that a finding leads to. */
const answers: Record<string, string> = {
  'step-contactName': 'Dana Fox',
  'step-deliverables[0].doneWhen': 'the PDF is in Dana’s inbox',
  'step-exclusions[0]': 'Building the changes',
  'step-endsOn': '2026-12-18',
  'step-lines[0].unitPrice': '900',
};

const card = (page: Page) => page.getByRole('region', { name: /a yes$|can be sent$/ });
const opened = async (options: BrowserContextOptions, path: string) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${site.address}${path}`);
  return page;
};
const cursor = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

describe.each([
  { how: 'with JavaScript', javaScriptEnabled: true },
  { how: 'without JavaScript', javaScriptEnabled: false },
])('from a torn offer to a yes $how', ({ javaScriptEnabled }) => {
  test('one follows the findings alone: each puts the cursor where the answer goes', async () => {
    const id = await draft(tornOffer(), null);
    const page = await opened({ javaScriptEnabled }, `/proposals/${id}/outcome`);
    const followed: string[] = [];
    const stops = card(page).locator('section', { hasText: 'Stops a yes' }).getByRole('link');
    const fields = async () =>
      (await stops.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).map((href) =>
        decodeURIComponent(href.split('#')[1] ?? ''),
      );
    for (let [field] = await fields(); field !== undefined; [field] = await fields()) {
      await stops.and(page.locator(`[href$="#${encodeURIComponent(field)}"],[href$="#${field}"]`)).click();
      await expect.poll(() => cursor(page)).toBe(field);
      followed.push(field);
      await page.locator(`[id="${field}"]`).fill(answers[field] ?? 'nothing like it');
      const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await (await saved).finished();
      await page.waitForLoadState();
      await expect.poll(fields).not.toContain(field);
    }
    expect(followed.toSorted()).toEqual(Object.keys(answers).toSorted());
    await card(page)
      .getByRole('heading', { name: /^(It can be sent|Nothing stops a yes)$/ })
      .waitFor();
    if (javaScriptEnabled)
      await page.locator('[data-save-state]').getByText('Saved', { exact: true }).waitFor();

    await page.goto(`${site.address}/proposals/${id}/review`);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.waitForURL(/\?sent=1/);
  });
});

describe('the card', () => {
  test('answers every key, with the server away', async () => {
    const id = await draft(tornOffer());
    const page = await opened({}, `/proposals/${id}/scope`);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const missing = card(page).getByRole('link', { name: 'Name one thing that is not included' });
    await missing.waitFor();
    const field = page.locator('[id="step-exclusions[0]"]');
    await field.pressSequentially('Y');
    await missing.waitFor({ state: 'detached' });
    expect(await page.locator('#paper').textContent()).toContain('Y');
    await field.press('Backspace');
    await missing.waitFor();
  });

  test('stays folded away, in this browser, until it is opened again', async () => {
    const id = await draft(tornOffer());
    const page = await opened({}, `/proposals/${id}/outcome`);
    await page.waitForLoadState('networkidle');
    const first = card(page).getByRole('link').first();
    await first.waitFor();
    await card(page).locator('summary').first().click();
    await first.waitFor({ state: 'hidden' });
    await page.reload({ waitUntil: 'networkidle' });
    await first.waitFor({ state: 'hidden' });
    await card(page).locator('summary').first().click();
    await first.waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await first.waitFor();
  });

  test('is open without scripts, and a closed bar at the foot of a narrow screen with them', async () => {
    const id = await draft(tornOffer());
    const phone = { viewport: { width: 360, height: 740 } };
    const without = await opened({ ...phone, javaScriptEnabled: false }, `/proposals/${id}/scope`);
    expect(await card(without).getByRole('link').first().isVisible()).toBe(true);
    const page = await opened(phone, `/proposals/${id}/scope`);
    await page.waitForLoadState('networkidle');
    await card(page).getByRole('link').first().waitFor({ state: 'hidden' });
    const box = await card(page).boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(740);
    expect(box?.height).toBeLessThan(80);
  });

  test('covers no field that has the cursor, on a narrow screen', async () => {
    const id = await draft(tornOffer());
    const page = await opened({ viewport: { width: 360, height: 740 } }, `/proposals/${id}/scope`);
    await page.waitForLoadState('networkidle');
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const bar = document.querySelector('[data-bar]');
        const at = document.activeElement;
        if (!at?.matches('input, textarea, select') || !bar) return false;
        return at.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
      });
      expect([press, covered]).toEqual([press, false]);
    }
  });
});

describe('advice', () => {
  const bare = () => draft({ ...offerWithout(), safety: '' });
  const offerWithout = () => ({ ...tornOffer(), clientProvides: [] });
  const eases = (page: Page) => card(page).locator('section', { hasText: 'Would make it easier' });

  test.each([
    { how: 'with JavaScript, beside the form', javaScriptEnabled: true, step: 'scope' },
    { how: 'without JavaScript, on the review', javaScriptEnabled: false, step: 'review' },
  ])('is left as it is and brought back $how', async ({ javaScriptEnabled, step }) => {
    const id = await bare();
    const page = await opened({ javaScriptEnabled }, `/proposals/${id}/${step}`);
    const ignored = async () => (await getDraft(site.database.db, id)).ignored;
    const leave = eases(page).getByRole('button', { name: /^Leave it/ });
    const about = (await leave.first().getAttribute('aria-label')) ?? '';
    await leave.first().click();
    if (javaScriptEnabled) expect(await cursor(page)).toBe('coffee');
    await page.getByText('Left as it is (1)').click();
    await expect.poll(ignored).toHaveLength(1);
    expect(await page.getByRole('button', { name: about, exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: /^Bring back/ }).click();
    await page.getByRole('button', { name: about, exact: true }).waitFor();
    await expect.poll(ignored).toEqual([]);
  });

  test('that the server did not hear of is said again, and so is that', async () => {
    const page = await opened({}, `/proposals/${await bare()}/scope`);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await eases(page)
      .getByRole('button', { name: /^Leave/ })
      .first()
      .click();
    await page.getByText('this is not noted').waitFor();
    expect(await page.getByText('Left as it is').count()).toBe(0);
  });

  test('is not thrown away with what is typed: without scripts it is decided on the review', async () => {
    const page = await opened({ javaScriptEnabled: false }, `/proposals/${await bare()}/scope`);
    expect(await eases(page).getByRole('link').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: /^Leave/ }).count()).toBe(0);
  });
});

describe('open-ended words', () => {
  const vague = () =>
    draft({
      ...emptyOffer('USD'),
      title: 'Help',
      outcome: 'Support as needed.',
      deliverables: [{ name: 'Support as needed', doneWhen: '' }],
    });

  test('are marked below their field, and a sharper pattern is put in with its blank selected', async () => {
    const page = await opened({}, `/proposals/${await vague()}/scope`);
    await page.waitForLoadState('networkidle');
    const field = page.locator('[id="step-deliverables[0].name"]');
    await page.locator('mark', { hasText: 'as needed' }).waitFor();
    await page.getByText('Why, and what to say instead').first().click();
    const use = page.getByRole('button', { name: /^Use “/ });
    const pattern = /“(.*)”/.exec((await use.last().textContent()) ?? '')?.[1] ?? '';
    await use.last().click();
    expect(await field.inputValue()).toContain(pattern);
    expect(await field.inputValue()).not.toContain('as needed');
    expect(await cursor(page)).toBe('step-deliverables[0].name');
    expect(await page.evaluate(() => String(getSelection()))).toMatch(/^_+$/);
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe('Support as needed');
  });

  test('are marked as one types, below the field: nothing moves under the cursor', async () => {
    const page = await opened({}, `/proposals/${await draft(emptyOffer('USD'))}/outcome`);
    await page.waitForLoadState('networkidle');
    const field = page.locator('[id="step-outcome"]');
    await field.focus();
    const before = await field.boundingBox();
    await field.pressSequentially('Support as needed.');
    await page.locator('mark', { hasText: 'as needed' }).waitFor();
    expect(await field.boundingBox()).toEqual(before);
  });

  test('are marked as they were saved without scripts, with why and what to say', async () => {
    const page = await opened({ javaScriptEnabled: false }, `/proposals/${await vague()}/outcome`);
    await page.locator('mark', { hasText: 'as needed' }).waitFor();
    await page.getByText('Why, and what to say instead').first().click();
    expect(await page.getByText('Say “').first().isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /^Use “/ }).count()).toBe(0);
  });
});

describe('the document beside the form', () => {
  test('takes the form’s place on a narrow screen, and gives it back when a finding is followed', async () => {
    const id = await draft(tornOffer());
    const page = await opened({ viewport: { width: 360, height: 740 } }, `/proposals/${id}/scope`);
    await page.waitForLoadState('networkidle');
    const field = page.locator('[id="step-exclusions[0]"]');
    await page.locator('#paper').waitFor({ state: 'hidden' });
    await field.fill('Painting the walls');
    await page.getByRole('link', { name: 'Preview' }).click();
    await field.waitFor({ state: 'hidden' });
    expect(await page.locator('#paper').textContent()).toContain('Painting the walls');
    await card(page).locator('summary').first().click();
    await card(page).getByRole('link').first().click();
    await page.locator('#paper').waitFor({ state: 'hidden' });
  });

  test('is reached by a link without scripts', async () => {
    const id = await draft(tornOffer());
    const options = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
    const page = await opened(options, `/proposals/${id}/scope`);
    await page.getByRole('link', { name: 'Preview' }).click();
    expect((await page.locator('#paper').boundingBox())?.y).toBeLessThan(740);
  });

  test('says how many pages it has on paper, beside the PDF', async () => {
    const id = await draft(tornOffer());
    const page = await opened({}, `/proposals/${id}/scope`);
    await page.getByRole('link', { name: /See the PDF.*1 page/ }).waitFor();
    const without = await opened({ javaScriptEnabled: false }, `/proposals/${id}/review`);
    await without.getByRole('link', { name: /See the PDF.*1 page/ }).waitFor();
  });
});

test.each([
  ['beside the form', { viewport: { width: 1280, height: 900 } }],
  ['in three columns', { viewport: { width: 1728, height: 1000 }, colorScheme: 'dark' }],
  ['as a bar', { viewport: { width: 360, height: 740 } }],
  ['as a bar in the dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
] as const)('axe finds nothing in the coffee test %s, with all of it open', async (_, options) => {
  const id = await draft({ ...tornOffer(), safety: '', clientProvides: [], outcome: 'Support as needed.' });
  const page = await opened(options, `/proposals/${id}/outcome`);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.getByText('Why, and what to say instead').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(tooWide).toBe(false);
});
