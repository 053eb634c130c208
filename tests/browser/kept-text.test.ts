import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { freeze } from '~/workflows/send.server';
import { writeOffer } from '~/workflows/write.server';
import { draftInBrowser, says, title } from '../support/draft-in-browser';
import { typicalOffer } from '../support/offers';

const { site, context, id, work, draft, held, open, isSaved } = draftInBrowser();
/** Under which names the browser keeps what was typed. */
const keptOf = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /outcome$/.test(key)),
  );
async function typeOfflineAndClose(): Promise<void> {
  const page = await open('outcome');
  await context().setOffline(true);
  await title(page).fill('Typed in a tunnel');
  await says(page, 'Offline: kept here');
  await page.close();
  await context().setOffline(false);
}

describe('what was typed offline', () => {
  test('outlives the page: opened again, it is there, and is saved', async () => {
    await typeOfflineAndClose();
    expect((await held()).title).toBe(typicalOffer.title);
    const again = await open('outcome');
    await expect.poll(() => title(again).inputValue()).toBe('Typed in a tunnel');
    await isSaved('title', 'Typed in a tunnel');
    await expect.poll(() => keptOf(again)).toEqual([]);
  });

  test('asks where somebody else saved meanwhile, and is gone once that is answered', async () => {
    await typeOfflineAndClose();
    await writeOffer(work(), id(), { title: 'Typed in the light' });
    const again = await context().newPage();
    await again.goto(`${site().address}/proposals/${id()}/outcome`);
    const both = again.getByRole('region', { name: 'Saved elsewhere while you were writing' });
    await both.waitFor();
    expect(await both.textContent()).toMatch(/You wroteTyped in a tunnel.*Saved meanwhileTyped in the light/);
    await again.getByRole('button', { name: 'Take the saved text' }).click();
    await says(again, 'Saved');
    await expect.poll(() => keptOf(again)).toEqual([]);
    await again.reload();
    await says(again, 'Saved');
    expect(await title(again).inputValue()).toBe('Typed in the light');
  });

  test('goes with the draft that it was typed into', async () => {
    await typeOfflineAndClose();
    const other = await context().newPage();
    await other.goto(`${site().address}/proposals/${id()}/discard`);
    expect(await keptOf(other)).toEqual([`first-cup/${id()}/outcome`]);
    await other.getByRole('button', { name: 'Discard it' }).click();
    await other.waitForURL(/proposals$/);
    expect(await keptOf(other)).toEqual([]);
  });

  test('is shown where somebody else sent the offer meanwhile, until it is let go', async () => {
    await typeOfflineAndClose();
    await writeOffer(work(), id(), {
      startsOn: '2026-11-23',
      endsOn: '2026-11-30',
      validUntil: '2026-12-04',
    });
    await freeze(work(), id(), (await draft()).saves);
    const page = await context().newPage();
    await page.goto(`${site().address}/proposals/${id()}/outcome`);
    await page.getByText('Typed in a tunnel').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: typicalOffer.outcome }).count()).toBe(0);
    await page.getByRole('button', { name: 'Let it go' }).click();
    await page.reload();
    expect(await page.getByText('Typed in a tunnel').count()).toBe(0);
    expect(await keptOf(page)).toEqual([]);
  });

  test('needs the page where the browser keeps nothing, and says so', async () => {
    await context().addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    const page = await open('outcome');
    await context().setOffline(true);
    await title(page).fill('Typed in a tunnel');
    await says(page, 'Offline: leave this page open');
  });
});
