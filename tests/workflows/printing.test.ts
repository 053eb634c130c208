import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { documentView, sentSheet } from '~/domain/document/document-view';
import { DomainError } from '~/domain/errors';
import { printDraft, printSent, printWaiting } from '~/workflows/print.server';
import { freeze, send } from '~/workflows/send.server';
import { findDocument, hasDocument } from '~db/queries/documents';
import { updateFirm } from '~db/queries/firm';
import { insertFont } from '~db/queries/fonts';
import { insertPicture } from '~db/queries/pictures';
import { getSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { actsAt, contentsOf, notFound, type Office, openOffice } from './office';

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused } = actsAt(() => office);

  describe('printing', () => {
    const broken = (code: 'failed' | 'busy') => ({
      ...office.press,
      print: async () => {
        throw new DomainError(code, 'The press is out.');
      },
    });

    test.each(['failed', 'busy'] as const)(
      'that is %s loses nothing: the offer is sent, and printed later',
      async (code) => {
        const id = await office.draft();
        const sent = await send({ ...office, press: broken(code) }, id, 0);
        expect(sent).toEqual({ revision: 1, printed: false });
        expect(await office.state(id)).toBe('sent');
        expect(await findDocument(office.db, id, 1)).toBeUndefined();
        await expect(printSent({ ...office, press: broken(code) }, id, 1)).rejects.toMatchObject({ code });
        const bytes = await printSent(office, id, 1);
        expect(Buffer.from(bytes).toString()).toBe('PDF 1 of Checkout review');
      },
    );

    test('that fails in the firm’s own fonts stops the sending: they would be kept for good', async () => {
      await insertFont(office.db, {
        ...{ sha256: 'f', family: 'House', weight: 400, italic: false, bytes: new Uint8Array([7]) },
        ...{ covers: [[0x20, 0x7e]], position: 0, createdAt: office.clock.now },
      });
      const id = await office.draft();
      const failed = { ...office, press: broken('failed') };
      await refused(() => send(failed, id, 0), {
        code: 'failed',
        message: expect.stringContaining('own fonts'),
      });
      // A press that has much to do says nothing of the fonts.
      expect(await send({ ...office, press: broken('busy') }, id, 0)).toEqual({
        revision: 1,
        printed: false,
      });
    });

    test('an error that is none of the press’s own is not swallowed', async () => {
      const id = await office.draft();
      const press = { ...office.press, print: () => Promise.reject(new TypeError('a bug')) };
      await expect(send({ ...office, press }, id, 0)).rejects.toThrow('a bug');
      expect(await office.state(id)).toBe('sent');
    });

    test('happens once: later calls give the stored bytes, even when the press would print others', async () => {
      const id = await office.sent();
      const first = await printSent(office, id, 1);
      const second = await printSent({ ...office, press: broken('failed') }, id, 1);
      expect(Buffer.from(second)).toEqual(Buffer.from(first));
      expect(office.printed).toHaveLength(1);
      const document = await findDocument(office.db, id, 1);
      expect(document?.pdfSha256).toBe(sha256(first));
    });

    test('is tried again for all that could not be printed, and one that fails again stops no other', async () => {
      const ids = [await office.sent(), await office.sent()];
      await office.db.deleteFrom('documents').execute();
      expect(await printWaiting({ ...office, press: broken('failed') })).toBe(0);
      expect(await printWaiting(office)).toBe(2);
      expect(await printWaiting(office)).toBe(0);
      for (const id of ids) expect(await hasDocument(office.db, id, 1)).toBe(true);
    });

    test('by two at once stores the bytes of one, and both get those', async () => {
      const id = await office.draft();
      await freeze(office, id, 0);
      const both = await Promise.all([printSent(office, id, 1), printSent(office, id, 1)]);
      const stored = await findDocument(office.db, id, 1);
      for (const bytes of both) expect(Buffer.from(bytes)).toEqual(Buffer.from(stored?.pdf ?? []));
    });

    test('is of the snapshot, with the hash, whatever changed since', async () => {
      const id = await office.draft();
      await freeze(office, id, 0);
      await updateFirm(office.db, { name: 'Renamed' });
      await printSent(office, id, 1);
      const { snapshot, sha256 } = (await getSent(office.db, id, 1)).sent;
      expect(office.printed).toEqual([
        { view: documentView(sentSheet(snapshot, sha256)), logo: null, photo: null, fonts: [] },
      ]);
      expect(office.printed[0]?.view).toMatchObject({ mark: null, from: { name: 'Juniper & Lane' } });
    });

    test('brings the logo’s bytes along, and fails where they are gone', async () => {
      const bytes = new Uint8Array([1, 2, 3]);
      await insertPicture(office.db, {
        sha256: 'logo',
        mediaType: 'image/png',
        bytes,
        createdAt: office.now(),
      });
      await updateFirm(office.db, { logo_sha256: 'logo' });
      const id = await office.sent();
      expect(Buffer.from(office.printed[0]?.logo ?? [])).toEqual(Buffer.from(bytes));
      await updateFirm(office.db, { logo_sha256: null });
      await office.db.deleteFrom('documents').execute();
      await office.db.deleteFrom('pictures').execute();
      await expect(printSent(office, id, 1)).rejects.toMatchObject({ code: 'failed' });
    });

    test('a draft marks it as one and stores nothing; what was never sent has no sent copy', async () => {
      const id = await office.draft();
      const before = await contentsOf(office.db);
      await printDraft(office, id);
      expect(office.printed[0]?.view).toMatchObject({ mark: 'DRAFT' });
      await expect(printSent(office, id, 1)).rejects.toMatchObject(notFound);
      await expect(printSent(office, id, 2)).rejects.toMatchObject(notFound);
      expect(await contentsOf(office.db)).toEqual(before);
    });
  });
});
