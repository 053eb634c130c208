import { beforeEach, describe, expect, test } from 'vitest';
import { bringBackAdvice, leaveAdvice } from '~/workflows/advice.server';
import { accept } from '~/workflows/answer.server';
import { pagesOfDraft } from '~/workflows/pages.server';
import { revise } from '~/workflows/revise.server';
import { send } from '~/workflows/send.server';
import { getDraft, getSent } from '~db/queries/revisions';
import { blankPdf } from '../support/blank-pdf';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, invalid, type Office, offer, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused } = actsAt(() => office);
  const ignored = async (id: string) => (await getDraft(office.db, id)).ignored;
  /** Says nothing of what the client provides or risks: two pieces of advice. */
  const bare = () => office.draft({ offer: { ...offer, clientProvides: [], safety: '' } });

  describe('advice', () => {
    test('may be let be, once, and asked for again', async () => {
      const id = await bare();
      await leaveAdvice(office, id, 'risk.exit');
      await leaveAdvice(office, id, 'scope.inputs');
      await leaveAdvice(office, id, 'risk.exit');
      expect(await ignored(id)).toEqual(['risk.exit', 'scope.inputs']);
      await bringBackAdvice(office, id, 'risk.exit');
      expect(await ignored(id)).toEqual(['scope.inputs']);
    });

    test('that is let be changes nothing the client reads: what was looked at may still be sent', async () => {
      const id = await bare();
      const { saves, offer: before } = await getDraft(office.db, id);
      await leaveAdvice(office, id, 'risk.exit');
      expect(await getDraft(office.db, id)).toMatchObject({ saves, offer: before });
    });

    test('is no requirement: what is required, and what is no rule, can’t be let be', async () => {
      const id = await bare();
      for (const rule of ['who', 'money.fixed', 'no.such.rule', '']) {
        await refused(() => leaveAdvice(office, id, rule), invalid);
      }
    });

    test('can’t be decided on once the offer was sent', async () => {
      const id = await office.sent();
      await refused(() => leaveAdvice(office, id, 'risk.exit'), conflict);
      await refused(() => bringBackAdvice(office, id, 'risk.exit'), conflict);
    });

    test('that still stands is kept with what is sent, with what was left on purpose', async () => {
      const id = await bare();
      await leaveAdvice(office, id, 'risk.exit');
      await office.send(id);
      const { advice } = await getSent(office.db, id, 1);
      expect(advice?.map(({ rule, left }) => [rule, left])).toEqual(
        expect.arrayContaining([
          ['risk.exit', true],
          ['scope.inputs', false],
        ]),
      );
      expect(advice?.find(({ rule }) => rule === 'risk.exit')).toMatchObject({
        field: 'safety',
        ground: 'judgement',
        sentence: expect.any(String),
      });
    });

    test('that was let be is let be in the revision that follows, and may be asked for there', async () => {
      const id = await bare();
      await leaveAdvice(office, id, 'risk.exit');
      await office.send(id);
      await revise(office, id);
      expect(await ignored(id)).toEqual(['risk.exit']);
      await bringBackAdvice(office, id, 'risk.exit');
      expect((await getSent(office.db, id, 1)).ignored).toEqual(['risk.exit']);
    });

    test('is of one offer: the one that follows from it begins without', async () => {
      const id = await bare();
      await leaveAdvice(office, id, 'risk.exit');
      await office.send(id);
      await accept(office, id, { on: '2026-11-22', by: 'Dana Fox' });
      const next = await office.draft({ parentId: id });
      expect(await ignored(next)).toEqual([]);
    });
  });

  describe('the pages of a draft', () => {
    const counting = (pages: number) => {
      const press = {
        ...office.press,
        print: async (job: Parameters<Office['press']['print']>[0]) => {
          await office.press.print(job);
          return blankPdf(pages);
        },
      };
      return { ...office, press };
    };

    test('are counted by printing it, once for the same text', async () => {
      const id = await bare();
      const work = counting(2);
      expect(await pagesOfDraft(work, id)).toEqual({ pages: 2, saves: 0 });
      expect(await pagesOfDraft(work, id)).toEqual({ pages: 2, saves: 0 });
      expect(office.printed).toHaveLength(1);
    });

    test('are not known where the press is busy or a character has no glyph, and nothing breaks', async () => {
      const id = await office.draft({ offer: { ...offer, title: '茶' } });
      expect(await pagesOfDraft(counting(1), id)).toEqual({ pages: null, saves: 0 });
      expect(office.printed).toEqual([]);
    });

    test('count when it is sent, where the review has counted them', async () => {
      const id = await bare();
      const work = counting(2);
      await pagesOfDraft(work, id);
      await send(work, id, 0);
      const { advice } = await getSent(office.db, id, 1);
      expect(advice?.map(({ rule }) => rule)).toContain('read.page');
    });
  });
});
