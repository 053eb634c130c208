import { createHash } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyWordsIn } from '~/domain/document/words/verify/verify-words';
import { languages } from '~/domain/proposal';
import { action, loader } from '~/routes/verify';
import { accept, decline, withdraw } from '~/workflows/answer.server';
import { printRecord } from '~/workflows/record.server';
import { revise } from '~/workflows/revise.server';
import { send } from '~/workflows/send.server';
import { introduce } from '~/workflows/setup.server';
import { startProposal } from '~/workflows/start.server';
import { insertAcceptance } from '~db/queries/acceptances';
import { findDocument } from '~db/queries/documents';
import { updateFirm } from '~db/queries/firm';
import { findDraft, getSent } from '~db/queries/revisions';
import { acceptanceOf } from '../support/acceptances';
import { type TestContext, testContext } from '../support/context';
import { typicalOffer } from '../support/offers';
import { contentsOf } from '../workflows/office';

let context: TestContext;
let id: string;
const at = '2026-11-24T12:00:00.000Z';
beforeEach(async () => {
  context = await testContext({ now: at });
  const authorId = await introduce(context, {
    firmName: 'Juniper & Lane',
    authorName: 'Ida Brandt',
    authorEmail: 'ida@juniper.example',
  });
  await updateFirm(context.db, { locale: 'en-GB', time_zone: 'Europe/London' });
  id = await startProposal(context, {
    client: { name: 'Northwind Tiles', address: '' },
    contact: { name: 'Dana Fox', email: 'dana@northwind.example', role: '' },
    authorId,
    parentId: null,
    offer: typicalOffer,
  });
  await send(context, id, 0);
});
afterEach(() => context.close());

type Fields = { pdf?: Uint8Array; fingerprint?: string };

async function compared({ pdf, fingerprint }: Fields) {
  const body = new FormData();
  body.set('pdf', pdf ? new File([new Uint8Array(pdf)], 'offer.pdf') : new File([], ''));
  body.set('fingerprint', fingerprint ?? '');
  const request = new Request('http://first-cup.test/verify', { method: 'POST', body });
  const { data, init } = await action({ request, params: {}, context } as unknown as ActionFunctionArgs);
  const { recognised, ...rest } = data;
  const rows: Record<string, string> = Object.fromEntries(
    recognised?.rows.map(({ label, value }) => [label, value]) ?? [],
  );
  const said = recognised && { heading: recognised.heading, notes: recognised.notes, ...rows };
  return { status: init?.status ?? 200, said, ...rest };
}
const sha256Of = async (revision = 1) => (await getSent(context.db, id, revision)).sent.sha256;
const pdfOf = async (revision = 1) => (await findDocument(context.db, id, revision))?.pdf ?? new Uint8Array();

describe('comparing what one holds with what was sent', () => {
  test('knows a PDF by its bytes: which offer it is, which revision, when it was sent and what was said', async () => {
    expect(await compared({ pdf: await pdfOf() })).toMatchObject({
      status: 200,
      error: null,
      said: {
        heading: 'Yes, this is the PDF that was sent.',
        Offer: 'FC-0001, revision 1',
        Sent: 'on 24 November 2026, by Juniper & Lane to Northwind Tiles',
        Answer: 'None yet',
        notes: [],
      },
    });
  });

  test('knows a fingerprint whole or by its first 16 digits, in capitals and groups', async () => {
    const sha256 = await sha256Of();
    const grouped = sha256.toUpperCase().replace(/.{8}/g, '$&\n');
    for (const fingerprint of [sha256, grouped, ` ${sha256.slice(0, 16)} `]) {
      expect((await compared({ fingerprint })).said?.heading).toBe(
        'Yes, this is the fingerprint of what was sent.',
      );
    }
    const pdfSha256 = createHash('sha256')
      .update(await pdfOf())
      .digest('hex');
    expect((await compared({ fingerprint: pdfSha256 })).said?.heading).toBe(
      'Yes, this is the PDF that was sent.',
    );
  });

  test('says how it was answered', async () => {
    const answer = async () => (await compared({ fingerprint: await sha256Of() })).said;
    await accept(context, id, { on: '2026-11-24', by: 'Dana Fox' });
    expect(await answer()).toMatchObject({ Answer: 'Accepted by Dana Fox on 24 November 2026' });
    await context.db.deleteFrom('answers').execute();
    await context.db.updateTable('proposals').set({ state: 'sent' }).execute();
    await decline(context, id, { on: '2026-11-24', by: 'Dana Fox', reason: 'too expensive', note: 'secret' });
    expect(await answer()).toMatchObject({ Answer: 'On 24 November 2026, and not with a yes' });
    expect(JSON.stringify(await answer())).not.toContain('secret');
    await context.db.deleteFrom('answers').execute();
    await context.db.updateTable('proposals').set({ state: 'sent' }).execute();
    await withdraw(context, id, { on: '2026-11-24', by: 'Ida Brandt', reason: 'no time' });
    expect(await answer()).toMatchObject({ Answer: 'None: it was taken back on 24 November 2026' });
  });

  test('says that a later revision was sent, and takes no answer to that one for its own', async () => {
    await revise(context, id);
    await send(context, id, (await findDraft(context.db, id))?.saves ?? 0);
    await accept(context, id, { on: '2026-11-24', by: 'Dana Fox' });
    expect((await compared({ fingerprint: await sha256Of(1) })).said).toMatchObject({
      Offer: 'FC-0001, revision 1',
      Answer: 'None yet',
      notes: ['It is not the latest: revision 2 was sent on 24 November 2026.'],
    });
    expect((await compared({ fingerprint: await sha256Of(2) })).said).toMatchObject({
      Answer: 'Accepted by Dana Fox on 24 November 2026',
      notes: [],
    });
  });

  test('knows an acceptance record, and says when its yes does not stand any more', async () => {
    const yes = acceptanceOf({ proposalId: id, revision: 1, acceptedAt: at });
    await insertAcceptance(context.db, yes);
    await accept(context, id, { on: '2026-11-24', by: 'Dana Fox' });
    const { pdf_sha256 } = await printRecord(context, yes).then(() =>
      context.db.selectFrom('records').select('pdf_sha256').executeTakeFirstOrThrow(),
    );
    await context.db.deleteFrom('documents').execute();
    expect((await compared({ fingerprint: pdf_sha256 })).said).toMatchObject({
      heading: 'Yes, this is the acceptance record that was printed here.',
      Answer: 'Accepted by Dana Fox on 24 November 2026',
      notes: [],
    });
    await context.db.deleteFrom('answers').execute();
    expect((await compared({ fingerprint: pdf_sha256 })).said?.notes).toEqual([
      'The yes that this record is of does not stand any more.',
    ]);
  });

  test('says the same of everything else, and nothing of what there is', async () => {
    const sha256 = await sha256Of();
    const changed = sha256.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const unknown = { status: 404, error: null, said: null };
    expect(await compared({ fingerprint: changed })).toEqual({ ...unknown, text: changed });
    expect(await compared({ fingerprint: '0'.repeat(64) })).toEqual({ ...unknown, text: '0'.repeat(64) });
    expect(await compared({ pdf: new Uint8Array([...(await pdfOf()), 10]) })).toEqual({
      ...unknown,
      text: '',
    });
  });

  test.each([
    [{}, 'nothing'],
    [{ fingerprint: '  ' }, 'nothing'],
    [{ fingerprint: 'coffee' }, 'fingerprint'],
    [{ fingerprint: 'c0ffee12' }, 'fingerprint'],
    [{ fingerprint: `${'a'.repeat(16)}%` }, 'fingerprint'],
    [{ fingerprint: 'a'.repeat(64), pdf: new Uint8Array([1]) }, 'both'],
    [{ pdf: new Uint8Array(5 * 1024 * 1024 + 1) }, 'large'],
  ] as [Fields, string][])(
    'asks for what it can compare, and keeps what was typed: %#',
    async (fields, error) => {
      expect(await compared(fields)).toEqual({
        status: 400,
        error,
        said: null,
        text: fields.fingerprint ?? '',
      });
    },
  );

  test('changes nothing, whatever is asked', async () => {
    const before = await contentsOf(context.db);
    await loader({
      request: new Request('http://first-cup.test/verify'),
      params: {},
      context,
    } as unknown as LoaderFunctionArgs);
    await compared({ pdf: await pdfOf() });
    await compared({ fingerprint: '0'.repeat(64) });
    expect(await contentsOf(context.db)).toEqual(before);
  });
});

test('every language says all of it in words of its own', () => {
  const textsIn = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [value('A', 'B', 'C')];
    return Object.values(value as object).flatMap(textsIn);
  };
  const english = new Set(textsIn(verifyWordsIn('en')));
  for (const language of languages.filter((one) => one !== 'en')) {
    expect(textsIn(verifyWordsIn(language)).filter((text) => english.has(text))).toEqual([]);
  }
});
