import { beforeEach, describe, expect, test } from 'vitest';
import type { Choice, Offer } from '~/domain/proposal';
import { accept } from '~/workflows/answer.server';
import { deliver } from '~/workflows/deliver.server';
import { reverse } from '~/workflows/reverse.server';
import { revise } from '~/workflows/revise.server';
import { findAnswer } from '~db/queries/answers';
import { getProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, invalid, type Office, openOffice } from './office';

const line = (description: string, unitPrice: string) => ({ description, quantity: '1', unitPrice });
const cup = (name: string, price: string) => ({
  name,
  deliverables: [{ name: `${name} review`, doneWhen: 'the PDF is in Dana’s inbox' }],
  lines: [line(name, price)],
});
const three: Partial<Offer> = {
  lines: [line('Review', '100'), { ...line('Photos', '50'), optional: true }],
  options: [cup('Small', '200'), cup('Medium', '400'), cup('Large', '900')],
  discount: { percent: '0' },
  taxPercent: '0',
  depositPercent: '0',
};

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused, sentence } = actsAt(() => office);
  const choose = (id: string, choice: Choice, revision?: number) =>
    accept(office, id, { on: '2026-11-22', by: 'Dana Fox', choice, ...(revision ? { revision } : {}) });
  const totalOf = async (id: string) => (await getProposal(office.db, id)).totalMinor;

  describe('a yes to an offer with options', () => {
    test('says which was taken and what was added, and its total is from then on the proposal’s', async () => {
      const id = await office.sent(three);
      expect(await totalOf(id)).toBe(300_00);
      expect(await sentence(id)).toContain('from US$300.00');
      await choose(id, { option: 1, ticked: [1] });
      expect(await findAnswer(office.db, id)).toMatchObject({ choice: { option: 1, ticked: [1] } });
      expect(await totalOf(id)).toBe(550_00);
      expect(await sentence(id)).toBe(
        'Accepted: Checkout review, “Medium” with “Photos” for US$550.00, by Dana Fox',
      );
    });

    test('is what the promise is kept at', async () => {
      const id = await office.sent(three);
      await choose(id, { option: 2, ticked: [] });
      const kept = { kept: true, onTime: true, inScope: true, atPrice: true };
      await deliver(office, id, { ...kept, endedOn: '2026-11-22', ledById: null, note: '' });
      expect(await sentence(id)).toContain('US$1,000.00');
    });

    test('that is taken back leaves the least total again', async () => {
      const id = await office.sent(three);
      await choose(id, { option: 2, ticked: [1] });
      await reverse(office, id, { what: 'proposal-accepted', reason: 'Wrong client' });
      expect(await totalOf(id)).toBe(300_00);
      expect(await findAnswer(office.db, id)).toBeUndefined();
    });

    test.each<[string, Choice | undefined]>([
      ['without a choice', undefined],
      ['to none of them', { option: 3, ticked: [] }],
      ['with a line that is not optional', { option: 0, ticked: [0] }],
    ])('is refused %s', async (_, choice) => {
      const id = await office.sent(three);
      const yes = { on: '2026-11-22', by: 'Dana Fox', ...(choice ? { choice } : {}) };
      await refused(() => accept(office, id, yes), invalid);
    });

    test('is refused where another revision was sent meanwhile', async () => {
      const id = await office.sent(three);
      await revise(office, id);
      expect((await getDraft(office.db, id)).revision).toBe(2);
      await office.send(id);
      await refused(() => choose(id, { option: 1, ticked: [] }, 1), {
        ...conflict,
        message: expect.stringContaining('Revision 2 was sent meanwhile'),
      });
      await choose(id, { option: 1, ticked: [] }, 2);
    });
  });

  describe('a yes to an offer with an optional line', () => {
    const one = { ...three, options: [] };

    test('counts the line where they added it, and says so', async () => {
      const id = await office.sent(one);
      expect(await totalOf(id)).toBe(100_00);
      await choose(id, { option: null, ticked: [1] });
      expect(await totalOf(id)).toBe(150_00);
      expect(await sentence(id)).toContain('with “Photos” for US$150.00');
    });

    test('needs no choice where they added nothing', async () => {
      const id = await office.sent(one);
      await accept(office, id, { on: '2026-11-22', by: 'Dana Fox' });
      expect(await findAnswer(office.db, id)).toMatchObject({ choice: { option: null, ticked: [] } });
      expect(await totalOf(id)).toBe(100_00);
    });
  });
});
