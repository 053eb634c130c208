import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '~/domain/errors';
import { getProposal } from '~db/queries/proposals';
import { type Writer, writerOn } from '../support/proposals-by-form';
import { quietPress, startTestServer, type TestServer } from '../support/server';

let pressFails = false;
let site: TestServer;
let writer: Writer;

beforeAll(async () => {
  const print = async () => {
    if (pressFails) throw new DomainError('failed', 'The press stopped.');
    return new TextEncoder().encode('%PDF-1.7 printed');
  };
  site = await startTestServer({ now: () => '2026-12-01T15:00:00Z', press: { ...quietPress, print } });
  writer = writerOn(site);
});
afterAll(() => site.stop());
beforeEach(() => {
  pressFails = false;
});

describe('a sent proposal', () => {
  test('shows the document, the ways out, and its history', async () => {
    const id = await writer.sentId();
    const { status, text } = await site.send(`/proposals/${id}?sent=1`);
    expect(status).toBe(200);
    for (const said of [
      'Checkout review',
      'the PDF is ready',
      'Open the ready mail',
      'Offer sent',
      'They said yes',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('can’t be edited any more', async () => {
    const id = await writer.sentId();
    const { status, headers } = await site.send(`/proposals/${id}/scope`);
    expect([status, headers.location]).toEqual([302, `/proposals/${id}`]);
    const late = await writer.post(`/proposals/${id}/outcome`, { title: 'Something else' });
    expect(late.status).toBe(409);
    expect((await getProposal(site.database.db, id)).title).toBe('Checkout review');
  });

  test('whose press failed says so, and is printed when it works again', async () => {
    pressFails = true;
    const id = await writer.sentId();
    const broken = await site.send(`/proposals/${id}`);
    expect(broken.text).toContain('The PDF is not printed yet');
    expect((await site.send(`/proposals/${id}/revisions/1/pdf`)).status).toBe(503);
    pressFails = false;
    const pdf = await site.send(`/proposals/${id}/revisions/1/pdf?download`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toMatch(
      /^attachment; filename="FC-\d{4} Checkout review.pdf"$/,
    );
    expect((await site.send(`/proposals/${id}`)).text).not.toContain('not printed yet');
  });

  test('that is revised keeps its old text readable, and refuses an answer until the new one is sent', async () => {
    const id = await writer.sentId();
    await writer.post(`/proposals/${id}/revision`, {});
    const refused = await writer.post(`/proposals/${id}/acceptance`, {
      acceptedOn: '2026-12-01',
      by: 'Dana Fox',
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Revision 2 is still a draft');
    await writer.save(`/proposals/${id}/outcome`, { title: 'Smaller review', outcome: 'Five changes.' });
    await writer.post(`/proposals/${id}/sending`, { saves: '1' });
    expect((await site.send(`/proposals/${id}/revisions/1`)).text).toContain('Checkout review');
    expect((await site.send(`/proposals/${id}/revisions/2`)).text).toContain('Smaller review');
  });
});

describe('what is not there', () => {
  test.each([
    '/proposals/none',
    '/proposals/none/acceptance',
    '/proposals/none/revisions/1/pdf',
    '/proposals/none/outcome',
    '/clients/none',
    '/nowhere',
    '/logo/none',
  ])('%s is a 404 with a way on', async (path) => {
    const { status, text } = await site.send(path);
    expect(status).toBe(404);
    expect(text).not.toContain('Something broke');
  });
});
