import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProposal } from '~/workflows/start.server';
import { insertPerson } from '~db/queries/people';
import { getDraft } from '~db/queries/revisions';
import { addAccount, addSetupCode, signedIn } from '../support/accounts';
import { looks, startBrowser } from '../support/browser';
import { typicalOffer } from '../support/offers';
import { startTestServer, type TestServer } from '../support/server';

let site: TestServer;
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const path = (page: Page): string => new URL(page.url()).pathname;

describe('from the set-up code to a session that is ended, without JavaScript', () => {
  let ofOlga: BrowserContext;
  let ofMika: BrowserContext;
  beforeAll(async () => {
    site = await startTestServer({ accounts: true });
    ofOlga = await browser.newContext({ ...looks.wide, javaScriptEnabled: false });
    ofMika = await browser.newContext({ ...looks.phone, javaScriptEnabled: false });
  });
  afterAll(() => site.stop());

  test('the owner sets up, invites, and ends the member’s session', async () => {
    const code = await addSetupCode(site.database.db);
    const olga = await ofOlga.newPage();
    await olga.goto(`${site.address}/proposals`);
    expect(path(olga)).toBe('/setup');
    await olga.getByLabel('Set-up code').fill(code);
    await olga.getByLabel('Your name').fill('Olga Finch');
    await olga.getByLabel('E-mail').fill('olga@firm.example');
    await olga.getByLabel('Password').fill('a jar of plum jam');
    await olga.getByRole('button', { name: 'Make me the owner' }).click();
    expect(path(olga)).toBe('/');
    await olga.getByText('Olga Finch').first().waitFor();

    await olga.goto(`${site.address}/settings/people`);
    await olga.getByLabel('Name').fill('Mika Lane');
    await olga.getByRole('button', { name: 'Add' }).click();
    await olga.getByRole('link', { name: 'Invite Mika Lane' }).click();
    await olga.getByRole('button', { name: 'Make the link' }).click();
    const link = await olga.getByLabel('Copy this link now, and send it to them').inputValue();

    const mika = await ofMika.newPage();
    await mika.goto(link);
    await mika.getByRole('heading', { name: 'Welcome, Mika Lane' }).waitFor();
    await mika.getByLabel('E-mail').fill('mika@firm.example');
    await mika.getByLabel('Password').fill('a jar of fig jam');
    await mika.getByRole('button', { name: 'Sign in' }).click();
    expect(path(mika)).toBe('/');
    await mika.getByRole('button', { name: 'Sign out' }).click();
    await mika.getByText('You are signed out.').waitFor();
    await mika.goto(`${site.address}/clients`);
    await mika.getByLabel('E-mail').fill('mika@firm.example');
    await mika.getByLabel('Password').fill('a jar of fig jam');
    await mika.getByRole('button', { name: 'Sign in' }).click();
    expect(path(mika)).toBe('/clients');

    await olga.goto(`${site.address}/settings/sessions`);
    await olga.getByRole('button', { name: /^End Mika Lane’s session/ }).click();
    await olga.getByText('Saved.').waitFor();
    await mika.reload();
    expect(path(mika)).toBe('/sign-in');
  });
});

describe('signed out while a form is open', () => {
  beforeAll(async () => {
    site = await startTestServer({ accounts: true });
  });
  afterAll(() => site.stop());

  test('what was typed waits for the sign-in in another tab, and is saved then', async () => {
    const { db } = site.database;
    const olga = await addAccount(db, 'Olga', 'owner');
    const context = await browser.newContext({ ...looks.wide, javaScriptEnabled: false });
    await carry(context, await signedIn(db, olga));
    const page = await context.newPage();
    await page.goto(`${site.address}/settings/people`);
    await page.getByLabel('Name').fill('Tom & "Jerry"');
    await db.deleteFrom('sessions').execute();
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('heading', { name: 'Please sign in' }).waitFor();
    await carry(context, await signedIn(db, olga));
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByText('Tom & "Jerry"').waitFor();
    await context.close();
  });
});

describe('signed out while an offer is being written', () => {
  beforeAll(async () => {
    site = await startTestServer({ accounts: true });
  });
  afterAll(() => site.stop());

  test('the builder says so, keeps what was typed, and saves it after signing in', async () => {
    const { db } = site.database;
    const olga = await addAccount(db, 'Olga', 'owner');
    const id = await startProposal(
      { db, now: () => new Date().toISOString() },
      {
        client: { name: 'Northwind Tiles', address: '' },
        contact: { name: 'Dana Fox', email: '', role: '' },
        ...{ authorId: olga.personId, parentId: null, offer: typicalOffer },
      },
    );
    const context = await browser.newContext(looks.wide);
    await carry(context, await signedIn(db, olga));
    const page = await context.newPage();
    await page.goto(`${site.address}/proposals/${id}/outcome`);
    const state = page.locator('[data-save-state]');
    await state.getByText('Saved', { exact: true }).waitFor();
    await db.deleteFrom('sessions').execute();
    const title = page.getByLabel('What the offer is called', { exact: true });
    await title.fill('Typed after the end');
    await page.getByText('You are not signed in any more, so this is not saved.').first().waitFor();
    expect(await title.inputValue()).toBe('Typed after the end');
    await carry(context, await signedIn(db, olga));
    await title.fill('Typed after the end, and on');
    await expect
      .poll(async () => (await getDraft(db, id)).offer.title, { timeout: 30_000 })
      .toBe('Typed after the end, and on');
    await context.close();
  });
});

describe.each(Object.entries(looks))('the pages of accounts, %s', (_, look) => {
  test('axe finds nothing, and nothing is wider than the screen', async () => {
    const server = await startTestServer({ accounts: true });
    const { db } = server.database;
    await addSetupCode(db);
    const found: Record<string, unknown> = {};
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const check = async (name: string, at = `${server.address}${name}`) => {
      await page.goto(at);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      if (path(page) !== new URL(at).pathname || faults.length > 0 || tooWide)
        found[name] = { at: path(page), faults, tooWide };
    };
    await check('/setup');
    const owner = await addAccount(db, 'Olga', 'owner');
    const mika = await addAccount(db, 'Mika', 'member');
    const nilsId = await insertPerson(db, { name: 'Nils', email: '', createdAt: '2026-11-22T09:00:00.000Z' });
    await check('/sign-in');
    await check('/invitations/unknown');
    await carry(context, await signedIn(db, owner), server);
    await signedIn(db, owner);
    await signedIn(db, mika);
    await check('/settings/people');
    await check('/settings/sessions');
    await check('/settings/password');
    await check(`/settings/people/${mika.personId}/invitation`);
    await page.goto(`${server.address}/settings/people/${nilsId}/invitation`);
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = page.getByLabel('Copy this link now, and send it to them');
    const invitation = await link.inputValue();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await context.clearCookies();
    await check('an invitation', invitation);
    await carry(context, await signedIn(db, mika), server);
    await check('/settings');
    await context.close();
    await server.stop();
    expect(found).toEqual({});
  }, 240_000);
});

async function carry(context: BrowserContext, { Cookie }: { Cookie: string }, at = site): Promise<void> {
  const [name = '', value = ''] = Cookie.split('=');
  await context.addCookies([{ name, value, url: at.address }]);
}
