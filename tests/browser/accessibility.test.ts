import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOn } from '../support/axe';
import { looks, startBrowser, startWholeSite } from '../support/browser';
import type { TestServer } from '../support/server';

const now = '2026-11-22T15:00:00Z';
let site: TestServer;
let browser: Browser;
let pages: Record<string, string>;

beforeAll(async () => {
  site = await startWholeSite(() => now);
  browser = await startBrowser();
  pages = await everyPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each(Object.entries(looks))('every page, %s', (_, look) => {
  test('axe finds nothing, and nothing is wider than the screen', async () => {
    const found = await faultsOn(browser, look, `${site.address}/demo`, pages);
    expect(found).toEqual({});
  }, 240_000);
});

test('the first page of a new installation has nothing for axe to find', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

/** An address of each page of the site, in the demo. */
async function everyPage(): Promise<Record<string, string>> {
  const found = async (list: string, kind: string, end = '/[0-9a-f-]{36}') => {
    const { text } = await site.send(`/demo${list}`);
    const path = new RegExp(`/${kind}${end}`).exec(text)?.[0];
    if (!path) throw new Error(`The demo has nothing at ${list}.`);
    return path;
  };
  const at = (words: string) => found(`/proposals?words=${encodeURIComponent(words)}`, 'proposals');
  const theirs = await found('/clients', 'clients');
  const [draft, waiting, accepted, delivered, expired] = await Promise.all(
    ['Reorder page test', 'Vaccine page', 'Lease configurator', 'Delivery step', 'Cargo bike'].map(at),
  );
  const steps = ['outcome', 'scope', 'time', 'price', 'document', 'review', 'recipient', 'discard'];
  const answers = ['acceptance', 'refusal', 'withdrawal', 'extension'];
  return {
    week: '/',
    proposals: '/proposals',
    'no proposals found': '/proposals?words=nothing+like+it',
    'new proposal': '/proposals/new',
    ...Object.fromEntries(steps.map((step) => [step, `${draft}/${step}`])),
    'waiting proposal': `${waiting}`,
    'first revision': `${waiting}/revisions/1`,
    'their page': `${waiting}/their-page`,
    links: `${waiting}/links`,
    ...Object.fromEntries(answers.map((answer) => [answer, `${waiting}/${answer}`])),
    'accepted proposal': `${accepted}`,
    delivery: `${accepted}/delivery`,
    stop: `${accepted}/stop`,
    'delivered proposal': `${delivered}`,
    reversal: `${delivered}/reversal`,
    'expired proposal': `${expired}`,
    clients: '/clients',
    client: theirs,
    'edit client': `${theirs}/edit`,
    'review of the work with them': `${theirs}/review`,
    'a review that ends too late': `${theirs}/review?to=2099-01-01`,
    'write something down': `${theirs}/lines`,
    'write down a fact': `${theirs}/lines?way=fact`,
    'what each side values': `${theirs}/elements`,
    'our list': `${theirs}/elements/list`,
    'what we do about it': `${theirs}/elements/plans`,
    'what they told us': `${theirs}/elements/rankings`,
    'the link to their ranking': `${theirs}/elements/links`,
    'not so any more': await found(theirs, `clients/[0-9a-f-]{36}/facts/[0-9a-f-]{36}/end`, ''),
    'strike out': await found(theirs, `clients/[0-9a-f-]{36}/lines/[0-9a-f-]{36}/strike`, ''),
    'new contact': `${theirs}/contacts/new`,
    contact: await found(theirs, `clients/[0-9a-f-]{36}/contacts`),
    settings: '/settings',
    logo: '/settings/logo',
    people: '/settings/people',
    'coffee test': '/settings/coffee-test',
    'lines of a relationship': '/settings/relationship',
    person: await found('/settings/people', 'settings/people'),
    photo: `${await found('/settings/people', 'settings/people')}/photo`,
    post: '/settings/post',
    reminders: '/settings/reminders',
    fonts: '/settings/fonts',
    rates: '/settings/rates',
    insights: '/insights',
    chain: (await found('/proposals?standing=delivered', 'proposals')).replace(
      '/proposals/',
      '/insights/chains/',
    ),
    starters: '/settings/starters',
    'import starters': '/settings/starters/import',
    'own starter': await ownStarter(waiting),
    'make a starter': `${waiting}/starter`,
    copies: `${waiting}/copies`,
    'copied draft': await copyOf(waiting),
    changes: `${await revised()}/changes`,
    'the same as another client': `${theirs}/merger`,
    ...(await ofTwoClients(theirs)),
    search: '/search?q=page',
    nowhere: '/nowhere',
  };
}

/** Where the form of `path` leads, in the demo. */
async function led(path: string, form: Record<string, string>): Promise<string> {
  const { headers } = await site.send(`/demo${path}`, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { Origin: site.address },
  });
  return (headers.location ?? '').replace('/demo', '');
}
const ownStarter = (proposal = '') => led(`${proposal}/starter`, { name: 'Ours' });
const copyOf = (proposal = '') =>
  led(`${proposal}/copies`, { clientName: 'Old Mill', contactName: 'Jonas Park' });

/** Two clients that could be one, two that are, and two that can't be taken apart any more. */
async function ofTwoClients(theirs: string): Promise<Record<string, string>> {
  const { text } = await site.send('/demo/clients');
  const ids = [...new Set([...text.matchAll(/\/clients\/([0-9a-f-]{36})/g)].map(([, id = '']) => id))];
  const [one = '', two = '', three = ''] = ids.filter((id) => !theirs.endsWith(id));
  for (const other of [two, three]) {
    const line = { way: 'fact', fact: 'goal', note: 'Fewer calls', on: now.slice(0, 10) };
    await led(`/clients/${other}/lines`, line);
    await led(`/clients/${one}/merger/${other}`, {});
  }
  const page = await site.send(`/demo/clients/${one}`);
  const facts = [...page.text.matchAll(/\/clients\/[0-9a-f-]{36}\/facts\/[0-9a-f-]{36}\/end/g)];
  const told = page.text.includes('Fewer calls');
  if (!told || facts.length === 0) throw new Error('The demo’s clients were not merged.');
  for (const [path] of facts) await led(path, { reason: 'Not so' });
  return {
    'merging two clients': `${theirs}/merger/${one}`,
    'other names': `/clients/${one}/edit`,
    'can’t be taken apart': `/clients/${one}/separation/${two}`,
    'taking two apart': await mergedAnew(theirs),
  };
}

/** A new client that was merged, as the page on which it is taken apart again. */
async function mergedAnew(theirs: string): Promise<string> {
  const fields = { name: 'Acme Ltd', address: '', contactName: '', contactEmail: '', contactRole: '' };
  const added = await led('/clients/new', fields);
  const id = added.split('/').at(-1) ?? '';
  await led(`${theirs}/merger/${id}`, {});
  return `${theirs}/separation/${id}`;
}

/** The first proposal of the demo that was revised. */
async function revised(): Promise<string> {
  const { text } = await site.send('/demo/proposals');
  for (const [path] of text.matchAll(/\/proposals\/[0-9a-f-]{36}/g)) {
    if ((await site.send(`/demo${path}/revisions/2`)).status === 200) return path;
  }
  throw new Error('The demo has no offer that was revised.');
}
