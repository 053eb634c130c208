import { beforeEach, describe, expect, test } from 'vitest';
import { printSent } from '~/workflows/print.server';
import { freeze } from '~/workflows/send.server';
import { insertFont, updateFontPosition } from '~db/queries/fonts';
import { updatePhoto } from '~db/queries/people';
import { insertPicture } from '~db/queries/pictures';
import { getSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { type Office, offer, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });

  describe('a sent copy', () => {
    test('brings the photo and the firm’s own fonts of that day along, whatever was removed since', async () => {
      const png = new Uint8Array([4, 5, 6]);
      const at = office.clock.now;
      await insertPicture(office.db, { sha256: 'photo', mediaType: 'image/png', bytes: png, createdAt: at });
      await updatePhoto(office.db, office.authorId, 'photo');
      const font = { sha256: 'f', family: 'House', weight: 400, italic: false, bytes: new Uint8Array([7]) };
      const covers: [number, number][] = [[0x4e00, 0x9fff]];
      await insertFont(office.db, { ...font, covers, position: 0, createdAt: at });
      const id = await office.draft({ offer: { ...offer, title: '咖啡' } });
      await freeze(office, id, 0);
      await updatePhoto(office.db, office.authorId, null);
      await updateFontPosition(office.db, 'f', null);
      await printSent(office, id, 1);
      const { from } = (await getSent(office.db, id, 1)).sent.snapshot;
      expect(from).toMatchObject({ author: { photoSha256: 'photo' }, fonts: ['f'] });
      const [job] = office.printed;
      expect([...(job?.photo ?? [])]).toEqual([4, 5, 6]);
      expect(job?.fonts).toMatchObject([{ family: 'House', covers }]);
      // The next offer has neither, and so cannot be sent.
      const next = await office.draft({ offer: { ...offer, title: '咖啡' } });
      await expect(freeze(office, next, 0)).rejects.toThrow('can’t be printed. Replace it.');
    });

    test('says which script cannot be set, even where a font covers it', async () => {
      const font = { sha256: 'f', family: 'House', weight: 400, italic: false, bytes: new Uint8Array([7]) };
      const covers: [number, number][] = [[0, 0xffff]];
      await insertFont(office.db, { ...font, covers, position: 0, createdAt: office.clock.now });
      const id = await office.draft({ offer: { ...offer, title: 'קפה' } });
      await expect(freeze(office, id, 0)).rejects.toThrow('Hebrew can’t be set rightly here yet');
    });
  });
});
