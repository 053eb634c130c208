import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startProposal } from '~/workflows/start.server';
import { listPeople, updatePerson } from '~db/queries/people';
import { getDraft } from '~db/queries/revisions';
import { looks, startBrowser } from './browser';
import { typicalOffer } from './offers';
import { startTestServer, type TestServer } from './server';

const now = '2026-11-22T15:00:00.000Z';

/** A server, a browser, and for each test a draft of its own in a context of its own. */
export function draftInBrowser() {
  let site: TestServer;
  let browser: Browser;
  let context: BrowserContext;
  let id: string;

  beforeAll(async () => {
    site = await startTestServer({ now: () => now });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    const [person] = await listPeople(site.database.db);
    if (person) await updatePerson(site.database.db, { ...person, name: 'Ida Okafor' });
    id = await startProposal(work(), {
      client: { name: 'Northwind Tiles', address: '' },
      contact: { name: 'Dana Fox', email: '', role: '' },
      authorId: person?.id ?? '',
      parentId: null,
      offer: typicalOffer,
    });
    context = await browser.newContext(looks.wide);
    context.setDefaultTimeout(30_000);
  });
  afterEach(() => context.close());

  const work = () => ({ db: site.database.db, now: () => now });
  const draft = () => getDraft(site.database.db, id);
  const held = async () => (await draft()).offer;
  return {
    site: () => site,
    browser: () => browser,
    context: () => context,
    id: () => id,
    work,
    draft,
    held,
    /** A step of the builder in a tab of its own, ready to be typed into. */
    async open(step: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(`${site.address}/proposals/${id}/${step}`);
      await says(page, 'Saved');
      return page;
    },
    isSaved: (field: 'title' | 'outcome' | 'place', value: string) =>
      expect.poll(async () => (await held())[field]).toBe(value),
  };
}

/** Waits until the builder says of the saving what `words` say. */
export const says = (page: Page, words: string) =>
  page.locator('[data-save-state]').getByText(words, { exact: true }).waitFor();
export const title = (page: Page) => page.getByLabel('What the offer is called', { exact: true });
export const outcome = (page: Page) => page.getByLabel('What they get out of it', { exact: true });
