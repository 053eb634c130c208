import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { stopListening } from '~/http/listen';
import { writeOffer } from '~/workflows/write.server';
import { looks } from '../support/browser';
import { draftInBrowser, outcome, says, title } from '../support/draft-in-browser';
import { typicalOffer } from '../support/offers';

const { site, browser, context, id, work, held, open, isSaved } = draftInBrowser();

describe('what is typed', () => {
  test('is saved by itself, with the cursor where it was', async () => {
    const page = await open('outcome');
    await title(page).fill('Checkout');
    await title(page).press('ArrowLeft');
    await title(page).press('ArrowLeft');
    await title(page).pressSequentially('--');
    await isSaved('title', 'Checko--ut');
    await says(page, 'Saved');
    await title(page).pressSequentially('+');
    expect(await title(page).inputValue()).toBe('Checko--+ut');
    expect(new URL(page.url()).pathname).toBe(`/proposals/${id()}/outcome`);
  });

  test('stays as it was typed: what the server makes of a number is not put in its place', async () => {
    const page = await open('price');
    const price = page.getByLabel('Unit price', { exact: true }).first();
    await price.fill('1,250');
    await expect.poll(async () => (await held()).lines[0]?.unitPrice).toBe('1250');
    await says(page, 'Saved');
    expect(await price.inputValue()).toBe('1,250');
  });

  test('is saved at once on Ctrl+S, and when the page is left by a link', async () => {
    const page = await open('outcome');
    await title(page).fill('Kept by a key');
    await page.keyboard.press('Control+s');
    await isSaved('title', 'Kept by a key');
    await title(page).fill('Kept by leaving');
    await page.getByRole('link', { name: 'For Northwind Tiles, Dana Fox' }).click();
    await isSaved('title', 'Kept by leaving');
  });

  test('and can’t be read is not saved, is said with a way to it, and is there after a reload', async () => {
    const page = await open('price');
    const price = page.getByLabel('Unit price', { exact: true }).first();
    await price.fill('nine');
    await says(page, 'Needs a look');
    await page.locator('#write').getByRole('link', { name: 'Type a number, like 12.50.' }).waitFor();
    await page.reload();
    await says(page, 'Needs a look');
    expect(await price.inputValue()).toBe('nine');
    expect((await held()).lines).toEqual(typicalOffer.lines);
    await price.fill('9');
    await expect.poll(async () => (await held()).lines[0]?.unitPrice).toBe('9');
  });

  test('is sent with what was typed a moment before: Send waits for no second save', async () => {
    const page = await open('outcome');
    await title(page).fill('Typed just now');
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.getByRole('heading', { name: 'Review', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.waitForURL(/sent=1/);
    await page.getByRole('heading', { name: 'Typed just now' }).first().waitFor();
  });
});

describe('while nobody answers', () => {
  test('offline, it is kept here, and saved by itself once the connection is back', async () => {
    const page = await open('outcome');
    await context().setOffline(true);
    await title(page).fill('Typed in a tunnel');
    await says(page, 'Offline: kept here');
    await context().setOffline(false);
    await isSaved('title', 'Typed in a tunnel');
    await says(page, 'Saved');
  });

  test('it outlives a restart of the server and a reload after it', async () => {
    const page = await open('outcome');
    await title(page).fill('Before the restart');
    await isSaved('title', 'Before the restart');
    await whileAway(async () => {
      await title(page).fill('During the restart');
      await says(page, 'Offline: kept here');
      await outcome(page).fill('And more.');
    });
    await page.reload();
    await isSaved('title', 'During the restart');
    await isSaved('outcome', 'And more.');
    await says(page, 'Saved');
  });

  test('a save that arrived though its answer got lost is no text of somebody else', async () => {
    const page = await open('outcome');
    await page.route('**/typed/outcome', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await title(page).fill('Arrived');
    await isSaved('title', 'Arrived');
    await says(page, 'Offline: kept here');
    await title(page).fill('Arrived, and typed on');
    await page.reload();
    await page.unroute('**/typed/outcome');
    await isSaved('title', 'Arrived, and typed on');
    expect(await page.getByText('Keep mine').count()).toBe(0);
  });

  test('a button waits for the answer to the save before it, and then takes all of it along', async () => {
    const page = await open('outcome');
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/typed/outcome', async (route) => {
      const response = await route.fetch();
      await mayAnswer;
      await route.fulfill({ response });
    });
    await title(page).fill('Begun');
    await isSaved('title', 'Begun');
    await title(page).fill('Begun and done');
    await page.getByRole('button', { name: 'Save and go to Scope' }).click();
    answer();
    await page.waitForURL(/scope$/);
    expect((await held()).title).toBe('Begun and done');
  });

  test('a button saves it too, and says so where nobody answers', async () => {
    const page = await context().newPage();
    const asked = page.waitForResponse(/__manifest/);
    await page.goto(`${site().address}/proposals/${id()}/outcome`);
    await says(page, 'Saved');
    // The page knows by now where its buttons lead.
    await (await asked).finished();
    await whileAway(async () => {
      await title(page).fill('Pressed in vain');
      await page.getByRole('button', { name: 'Save and go to Scope' }).click();
      await page.getByText('The server could not be reached.').waitFor();
      expect(await title(page).inputValue()).toBe('Pressed in vain');
    });
    await isSaved('title', 'Pressed in vain');
  });

  test('a page that had no time to ask where its buttons lead says so, and has the text when it is back', async () => {
    await context().route('**/__manifest*', (route) => route.abort());
    const page = await open('outcome');
    await whileAway(async () => {
      await title(page).fill('Pressed too soon');
      await page.getByRole('button', { name: 'Save and go to Scope' }).click();
      await page.getByRole('heading', { name: 'The server could not be reached' }).waitFor();
    });
    await page.reload();
    await isSaved('title', 'Pressed too soon');
  });
});

describe('two tabs on one draft', () => {
  test('keep what both type into different fields, and show each other’s', async () => {
    const [one, other] = [await open('outcome'), await open('outcome')];
    await title(one).fill('From one tab');
    await isSaved('title', 'From one tab');
    await outcome(other).fill('From the other tab');
    await isSaved('outcome', 'From the other tab');
    expect((await held()).title).toBe('From one tab');
    await other.getByText('Changed elsewhere meanwhile: What the offer is called.').waitFor();
    expect(await title(other).inputValue()).toBe('From one tab');
    expect(await outcome(other).inputValue()).toBe('From the other tab');
  });

  test('change no field under the cursor: it is filled in once the cursor leaves it', async () => {
    const page = await open('outcome');
    await writeOffer(work(), id(), { title: 'From elsewhere' });
    await outcome(page).fill('Typed here');
    await title(page).focus();
    await isSaved('outcome', 'Typed here');
    await says(page, 'Saved');
    expect(await title(page).inputValue()).toBe(typicalOffer.title);
    await outcome(page).focus();
    await expect.poll(() => title(page).inputValue()).toBe('From elsewhere');
    expect((await held()).title).toBe('From elsewhere');
  });

  test('fill in lists and choices that the other one changed', async () => {
    const page = await open('price');
    const lines = [{ description: 'Pilot', quantity: '2', unitPrice: '50.00' }];
    await writeOffer(work(), id(), { lines, discount: { amount: '5.00' }, free: true, taxPercent: '0' });
    await page.getByLabel('What they risk', { exact: true }).fill('Nothing.');
    await page.getByText('Changed elsewhere meanwhile:').waitFor();
    await says(page, 'Saved');
    const value = (label: string) => page.getByLabel(label, { exact: true }).first().inputValue();
    await expect.poll(() => value('Line 1')).toBe('Pilot');
    expect([await value('Quantity'), await value('Discount'), await value('Discount in')]).toEqual([
      '2',
      '5.00',
      'amount',
    ]);
    expect(await page.getByLabel('Line 2', { exact: true }).count()).toBe(0);
    expect(await page.getByLabel(/It is free/).isChecked()).toBe(true);
    expect((await held()).safety).toBe('Nothing.');
  });

  test('are asked about a field that both change: the second sees both texts, and chooses', async () => {
    const [one, other] = [await open('outcome'), await open('outcome')];
    await title(one).fill('First');
    await isSaved('title', 'First');
    await title(other).fill('Second');
    await says(other, 'Needs a look');
    expect((await held()).title).toBe('First');
    const both = other.getByRole('region', { name: 'Saved elsewhere while you were writing' });
    await other.locator('#write').getByText('Saved otherwise meanwhile.').waitFor();
    expect(await both.textContent()).toMatch(/You wroteSecond.*Saved meanwhileFirst/);

    // While the question is open the rest is saved, and the question outlives a reload.
    await outcome(other).fill('Saved all the same');
    await isSaved('outcome', 'Saved all the same');
    await other.reload();
    await both.waitFor();
    expect([(await held()).title, await title(other).inputValue()]).toEqual(['First', 'Second']);

    await other.getByRole('button', { name: 'Keep mine' }).click();
    await isSaved('title', 'Second');
    await says(other, 'Saved');
    await title(one).fill('First again');
    await says(one, 'Needs a look');
    await one.getByRole('button', { name: 'Take the saved text' }).click();
    await says(one, 'Saved');
    expect([await title(one).inputValue(), (await held()).title]).toEqual(['Second', 'Second']);
  });

  test('choose an amount and its currency at once, though each changed one: mine, or what was saved', async () => {
    const price = async () => {
      const { currency, lines } = await held();
      return [currency, lines[0]?.unitPrice];
    };
    for (const [button, chosen] of [
      ['Keep mine', ['USD', '1200']],
      ['Take the saved price', ['EUR', typicalOffer.lines[0]?.unitPrice]],
    ] as const) {
      await writeOffer(work(), id(), { currency: 'USD', lines: typicalOffer.lines });
      const page = await open('price');
      await writeOffer(work(), id(), { currency: 'EUR' });
      await page.getByLabel('Unit price', { exact: true }).first().fill('1200');
      await says(page, 'Needs a look');
      const both = page.getByRole('region', { name: 'Saved elsewhere while you were writing' });
      expect(await both.getByRole('group').count()).toBe(1);
      await both.getByRole('button', { name: button }).click();
      await both.waitFor({ state: 'detached' });
      await expect.poll(price).toEqual(chosen);
      await says(page, 'Saved');
      expect(await page.getByLabel('Currency', { exact: true }).inputValue()).toBe(chosen[0]);
      await page.close();
    }
  });

  test('have nothing for axe to find while they ask, wide or narrow, light or dark', async () => {
    for (const look of Object.values(looks)) {
      const asking = await browser().newContext(look);
      const page = await asking.newPage();
      await page.goto(`${site().address}/proposals/${id()}/scope`);
      await says(page, 'Saved');
      await writeOffer(work(), id(), {
        exclusions: ['Hosting', crypto.randomUUID()],
        place: crypto.randomUUID(),
      });
      await page.getByLabel('Not included 1', { exact: true }).fill('Building');
      await page.getByLabel('Where', { exact: true }).fill('Leeds');
      await says(page, 'Needs a look');
      await page.getByRole('button', { name: 'Take the saved text' }).nth(1).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
      await asking.close();
    }
  });
});

/** What happens while the server is not there. */
async function whileAway(happens: () => Promise<void>): Promise<void> {
  const { port } = site().server.address() as AddressInfo;
  await stopListening(site().server, 0);
  try {
    await happens();
  } finally {
    site().server.listen(port, '127.0.0.1');
    await once(site().server, 'listening');
  }
}
