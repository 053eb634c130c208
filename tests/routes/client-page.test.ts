import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { extend, withdraw } from '~/workflows/answer.server';
import { revise } from '~/workflows/revise.server';
import { freeze } from '~/workflows/send.server';
import { endShare } from '~/workflows/share.server';
import { writeOffer } from '~/workflows/write.server';
import { findAcceptance } from '~db/queries/acceptances';
import { listShares } from '~db/queries/shares';
import { hiddenIn, phone, publicHost, type Visitor, visitorOf } from '../support/client-page';
import { startTestServer, type TestServer } from '../support/server';
import { contentsOf } from '../workflows/office';

let now = '2026-12-01T15:00:00Z';
let site: TestServer;
let shared: Visitor['shared'];
let open: Visitor['open'];
let post: Visitor['post'];
const work = () => ({ db: site.database.db, now: () => now });

beforeAll(async () => {
  site = await startTestServer({
    now: () => now,
    environment: { PUBLIC_URL: new URL(`https://${publicHost}`), TRUST_PROXY: 0 },
  });
  ({ shared, open, post } = visitorOf(site, () => now));
});
afterAll(() => site.stop());
beforeEach(() => {
  now = '2026-12-01T15:00:00Z';
});

const yes = { name: 'Dana Fox', purchaseOrder: '', consent: 'on' };

describe('the client’s page', () => {
  test('says the whole offer, runs no script, loads nothing foreign and is kept nowhere', async () => {
    const { at } = await shared();
    const { status, headers, text } = await open(at);
    expect(status).toBe(200);
    expect(text).toContain('An offer from Kettle &amp; Line');
    expect(text).toContain('Say yes');
    expect(text).not.toMatch(/<script|modulepreload|https?:\/\/(?!www\.w3\.org)/);
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toContain('noindex');
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  test('gives the days of an open offer, its last one to say yes among them, and so does ours', async () => {
    const { at, id } = await shared();
    expect((await open(at)).text).toContain(`href="${at}/promise.ics"`);
    for (const { status, text } of [
      await open(`${at}/promise.ics`),
      await site.send(`/proposals/${id}/promise.ics`),
    ]) {
      expect(status).toBe(200);
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual([
        ...['2026-12-02', '2026-12-08', '2026-12-10'],
      ]);
    }
  });

  test('weighs less than 30 KB, gzipped, with its style sheet', async () => {
    const { at } = await shared();
    const { gzipSync } = await import('node:zlib');
    const page = (await open(at)).text;
    const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(sheets).toHaveLength(1);
    const css = (await open(sheets[0] ?? '')).text;
    expect(gzipSync(page).length + gzipSync(css).length).toBeLessThan(30_000);
  });

  test('every token that leads nowhere gets the same 404, byte for byte', async () => {
    const revoked = await shared();
    const withdrawn = await shared();
    const [share] = await listShares(site.database.db, revoked.id);
    await endShare(work(), revoked.id, share?.id ?? '');
    await withdraw(work(), withdrawn.id, { on: '2026-12-01', by: '', reason: '' });
    const unknown = `/p/${'A'.repeat(43)}`;
    const pages = ['', '/acceptance', '/pdf', '/pictures/logo', '/nothing'];
    const same = (await open(unknown)).text;
    expect(same).toContain('There is nothing at this link');
    expect(same).toContain('It led to an offer or to a list to rank');
    for (const token of [unknown, '/p/x', `/p/${'%F0%9F%98%80'}`, revoked.at, withdrawn.at]) {
      const { status, text } = await open(token);
      expect([token, status, text]).toEqual([token, 404, same]);
      for (const page of pages) expect((await open(`${token}${page}`)).status).toBe(404);
    }
    const answer = await post(`${revoked.at}/acceptance`, yes);
    expect([answer.status, answer.text]).toEqual([404, same]);
  });

  test('no address under it changes anything but the record of views, by GET or HEAD, whatever the token', async () => {
    const pages = [
      ...['', '/acceptance', '/acceptance?chosen=1&option=0', '/smaller', '/different', '/later'],
      ...['/refusal', '/question', '/pdf', '/pictures/logo', '/nothing', '.data'],
    ];
    const [fresh, revoked, withdrawn, answered] = [
      ...[await shared(), await shared(), await shared(), await shared()],
    ] as const;
    const [share] = await listShares(site.database.db, revoked.id);
    await endShare(work(), revoked.id, share?.id ?? '');
    await withdraw(work(), withdrawn.id, { on: '2026-12-01', by: '', reason: '' });
    const read = hiddenIn((await open(`${answered.at}/acceptance`)).text);
    await post(`${answered.at}/acceptance`, { ...read, ...yes });
    const unknown = [{ at: `/p/${'A'.repeat(43)}` }, { at: '/p/x' }];
    const withoutViews = async () => ({ ...(await contentsOf(site.database.db)), views: [] });
    const before = await withoutViews();
    for (const { at } of [fresh, revoked, withdrawn, answered, ...unknown]) {
      for (const page of pages) {
        for (const method of ['GET', 'HEAD']) await open(`${at}${page}`, method);
      }
    }
    expect(await withoutViews()).toEqual(before);
    const viewed = await site.database.db.selectFrom('views').select(['proposal_id', 'reader']).execute();
    const of = (id: string) =>
      new Set(viewed.flatMap((view) => (view.proposal_id === id ? [view.reader] : [])));
    expect([of(fresh.id), of(answered.id)]).toEqual(Array(2).fill(new Set(['client', 'scanner'])));
    expect([of(revoked.id).size, of(withdrawn.id).size]).toEqual([0, 0]);
  });

  test('the token is in no line of the log', async () => {
    const { at, token } = await shared();
    await open(`${at}/acceptance?x=1`);
    await open(`/P/${token.slice(0, 30)}`);
    await expect.poll(() => site.log.filter((line) => line.includes('/p/…')).length).toBeGreaterThan(1);
    expect(site.log.join('')).not.toContain(token.slice(0, 20));
  });

  test('the PDF is the bytes that went out', async () => {
    const { at, id } = await shared();
    const { headers, text } = await open(`${at}/pdf`);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toContain('attachment');
    expect(text).toBe((await site.send(`/proposals/${id}/revisions/1/pdf`)).text);
    await site.database.db.deleteFrom('documents').where('proposal_id', '=', id).execute();
    const waiting = await open(`${at}/pdf`);
    expect([waiting.status, waiting.headers['retry-after']]).toEqual([503, '60']);
    expect(waiting.text).toContain('The PDF is being printed');
    expect(waiting.text).toContain(`href="${at}"`);
    expect((await open('/p/x/pdf')).text).toContain('There is nothing at this link');
  });
});

describe('saying yes', () => {
  test('asks for the name and the tick, keeps what was typed, then thanks; a second time too', async () => {
    const { at, id } = await shared();
    const page = await open(`${at}/acceptance`);
    expect(page.text).toContain('What you agree to');
    const read = hiddenIn(page.text);
    const refused = await post(`${at}/acceptance`, { ...read, name: '', purchaseOrder: 'PO 7' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Type your name.');
    expect(refused.text).toContain('Tick this sentence to accept.');
    expect(refused.text).toContain('value="PO 7"');
    for (let time = 0; time < 2; time += 1) {
      const { status, headers } = await post(`${at}/acceptance`, { ...read, ...yes });
      expect([status, headers.location]).toEqual([303, `${at}/acceptance`]);
    }
    expect((await open(`${at}/acceptance`)).text).toContain('Thank you, Dana Fox');
    expect((await open(at)).text).toContain('This offer was accepted on');
    expect(await findAcceptance(site.database.db, id)).toMatchObject({
      ...{
        name: 'Dana Fox',
        socketAddress: '127.0.0.1',
        forwardedAddress: null,
        userAgent: phone['User-Agent'],
      },
    });
  });

  test('keeps whom a trusted proxy speaks for beside the other end of the connection', async () => {
    const environment = { PUBLIC_URL: new URL(`https://${publicHost}`), TRUST_PROXY: 1 };
    const behind = await startTestServer({ now: () => now, environment });
    const visitor = visitorOf(behind, () => now);
    const { at, id } = await visitor.shared();
    const read = hiddenIn((await visitor.open(`${at}/acceptance`)).text);
    await behind.send(`${at}/acceptance`, {
      method: 'POST',
      body: new URLSearchParams({ ...read, ...yes }).toString(),
      headers: { Host: publicHost, 'X-Forwarded-For': '198.51.100.7, 203.0.113.9' },
    });
    expect(await findAcceptance(behind.database.db, id)).toMatchObject({
      ...{ socketAddress: '127.0.0.1', forwardedAddress: '203.0.113.9', userAgent: '' },
    });
    await behind.stop();
  });

  test('says what is different where the offer was extended or revised since, and records nothing', async () => {
    const { at, id } = await shared();
    const read = hiddenIn((await open(`${at}/acceptance`)).text);
    await extend(work(), id, '2026-12-20');
    await revise(work(), id);
    await writeOffer(work(), id, { endsOn: '2026-12-09' });
    await freeze(work(), id, 1);
    const { status, text } = await post(`${at}/acceptance`, { ...read, ...yes });
    expect(status).toBe(409);
    expect(text).toContain('The offer has changed');
    expect(text).toMatch(/<del>December 10, 2026<\/del>[\s\S]*<ins>December 20, 2026<\/ins>/);
    expect(text).toMatch(/<del>Ends: [^<]*8[^<]*<\/del>[\s\S]*<ins>Ends: [^<]*9[^<]*<\/ins>/);
    expect(await findAcceptance(site.database.db, id)).toBeUndefined();
  });

  test('is not asked for after the last day, and a page that was open since is told', async () => {
    const { at } = await shared();
    const read = hiddenIn((await open(`${at}/acceptance`)).text);
    now = '2026-12-20T15:00:00Z';
    expect((await open(at)).text).toContain('This offer was open until');
    expect((await open(`${at}/acceptance`)).text).not.toContain('name="consent"');
    expect((await post(`${at}/acceptance`, { ...read, ...yes })).status).toBe(409);
  });
});
