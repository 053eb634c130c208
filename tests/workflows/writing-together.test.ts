import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '~/domain/builder-steps';
import { type Field, markOf, marksOf } from '~/domain/merging';
import { priceMisfits } from '~/domain/price-misfits';
import type { Offer } from '~/domain/proposal';
import { pricedFields } from '~/domain/totals';
import { readdress, writeOffer } from '~/workflows/write.server';
import { listContacts } from '~db/queries/contacts';
import { getProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { anyOffer } from '../support/any-offer';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, contentsOf, type Office, offer, openOffice, raced } from './office';
import { type Act, Book, Editor, names, values } from './two-editors';

/** Mostly at the same field, so that they meet there. */
const field = fc.oneof(
  { weight: 3, arbitrary: fc.constant(names[0]) },
  { weight: 1, arbitrary: fc.constantFrom(...names) },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('type' as const), field, value: fc.nat(4) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('save' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('keep' as const, 'take' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('send' as const, 'hear' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('open' as const, 'lose' as const) }) },
);
const play = fc.array(fc.record({ who: fc.nat(1), act }), { minLength: 10, maxLength: 30, size: 'max' });

const only = (any: Partial<Offer>, fields: readonly Field[]): Partial<Offer> =>
  Object.fromEntries(fields.map((field) => [field, any[field]]));

eachEngine((engine) => {
  let office: Office;
  let id: string;
  beforeEach(async () => {
    office = await openOffice(engine);
    id = await office.draft();
  });
  const { refused } = actsAt(() => office);
  const saved = async () => (await getDraft(office.db, id)).offer;
  const startingFrom = (start: Offer) => ({ from: marksOf(start), take: {} });

  describe('two people at one draft', () => {
    test('never lose what the other one saved without having seen it, in whatever order they write', async () => {
      await fc.assert(
        fc.asyncProperty(play, async (moves) => {
          const book = new Book(await getDraft(office.db, id));
          const editors = [0, 1].map((who) => new Editor(office, id, book, who));
          for (const editor of editors) await editor.open();
          for (const { who, act } of moves) await editors[who]?.act(act);
          expect(book.faults).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    }, 300_000);

    test('both keep what they wrote into different fields', async () => {
      await writeOffer(office, id, { title: 'Pilot', place: offer.place }, startingFrom(offer));
      const { conflicts } = await writeOffer(
        office,
        id,
        { title: offer.title, place: 'Leeds' },
        startingFrom(offer),
      );
      expect(conflicts).toEqual([]);
      expect(await saved()).toEqual({ ...offer, title: 'Pilot', place: 'Leeds' });
    });

    test('are asked about the field that both changed, and the rest is saved', async () => {
      await writeOffer(office, id, { exclusions: ['Hosting'] }, startingFrom(offer));
      const typed = { exclusions: ['Building'], place: 'Leeds' };
      const { conflicts, draft } = await writeOffer(office, id, typed, startingFrom(offer));
      expect(conflicts).toEqual(['exclusions']);
      expect(draft.offer).toEqual({ ...offer, exclusions: ['Hosting'], place: 'Leeds' });
      expect(await saved()).toEqual(draft.offer);
    });

    test('who write the same are not asked', async () => {
      await writeOffer(office, id, { place: 'Leeds' }, startingFrom(offer));
      expect((await writeOffer(office, id, { place: 'Leeds' }, startingFrom(offer))).conflicts).toEqual([]);
    });

    test('at the same moment: one is saved, the other one is asked', async () => {
      const places = ['Leeds', 'York', 'Hull', 'Bath'];
      const saves = places.map((place) => writeOffer(office, id, { place }, startingFrom(offer)));
      const { errors } = await raced(saves);
      expect(errors).toEqual([]);
      const asked = (await Promise.all(saves)).filter(({ conflicts }) => conflicts.length > 0);
      expect(asked).toHaveLength(3);
      expect((await getDraft(office.db, id)).saves).toBe(1);
    });

    test('whose prices only fit their own discounts write none of them until they chose, and the rest is saved', async () => {
      const [line] = offer.lines;
      const cheap = { ...line, description: 'Small review', quantity: '1', unitPrice: '10.00' };
      await writeOffer(office, id, { lines: [cheap] }, startingFrom(offer));
      const dear = { lines: [{ ...cheap, unitPrice: '5000.00' }], discount: { amount: '1000.00' } };
      const typed = { ...dear, safety: 'You pay nothing.' };
      const { conflicts } = await writeOffer(office, id, typed, startingFrom(offer));
      expect(conflicts).toEqual(['lines', 'discount']);
      expect(await saved()).toEqual({ ...offer, lines: [cheap], safety: 'You pay nothing.' });
    });

    const priceOf = (changes: Partial<Offer>): Partial<Offer> => {
      const whole = { ...offer, ...changes };
      return Object.fromEntries(fieldsOf.price.map((field) => [field, whole[field]]));
    };
    const [firstLine] = offer.lines;
    const at = (unitPrice: string) => ({
      lines: [{ description: 'Work', quantity: '1', ...firstLine, unitPrice }],
    });
    const once = { depositPercent: '0' };

    test.each<[string, Partial<Offer>, Partial<Offer>, Field[]]>([
      ['another currency and another price', { currency: 'EUR' }, at('1200'), ['currency', 'lines']],
      ['another price and another currency', at('1200'), { currency: 'EUR' }, ['lines', 'currency']],
      [
        'a currency each, and another price',
        { currency: 'EUR' },
        { currency: 'GBP', ...at('1200') },
        ['currency', 'lines'],
      ],
      [
        'tax in no price and in every price',
        { reverseCharge: true },
        { pricesIncludeTax: true },
        ['reverseCharge', 'pricesIncludeTax'],
      ],
      [
        'parts that came for another writer’s deposit',
        { depositPercent: '50' },
        { depositPercent: '0', payments: [{ when: 'delivery', on: null, percent: '100' }] },
        ['depositPercent', 'payments'],
      ],
      [
        'yen without decimals, and decimals',
        { currency: 'JPY', ...once, ...at('900') },
        { ...once, discount: { amount: '9.50' } },
        ['currency', 'discount'],
      ],
    ])('who write %s are asked, and none of it is written over', async (_, theirs, mine, asked) => {
      await writeOffer(office, id, priceOf(theirs), startingFrom(offer));
      const before = await saved();
      const typed = { ...priceOf(mine), safety: 'You pay nothing.' };
      const { conflicts } = await writeOffer(office, id, typed, startingFrom(offer));
      expect(conflicts.filter((field) => asked.includes(field))).toEqual(asked);
      const after = await saved();
      expect(after.safety).toBe('You pay nothing.');
      for (const field of pricedFields) expect(after[field]).toEqual(before[field]);
    });

    test('who choose between crossing prices get what they chose', async () => {
      const theirs = { currency: 'EUR' };
      await writeOffer(office, id, theirs, startingFrom(offer));
      const euros = await saved();
      const { from } = startingFrom(offer);
      const typed = priceOf(at('1200'));
      const taken = { from, take: { currency: markOf('EUR') } };
      expect((await writeOffer(office, id, typed, taken)).conflicts).toEqual([]);
      expect(await saved()).toMatchObject({ currency: 'EUR', ...at('1200') });
      await writeOffer(office, id, euros);
      const kept = { from: { ...from, currency: markOf('EUR') }, take: {} };
      expect((await writeOffer(office, id, typed, kept)).conflicts).toEqual([]);
      expect(await saved()).toMatchObject({ currency: 'USD', ...at('1200') });
    });

    test('never make money of it that no form would take, whatever they write', async () => {
      const price = anyOffer().map((any) => only(any, fieldsOf.price));
      const fits = price.filter((typed) => priceMisfits({ ...offer, ...typed }).length === 0);
      const some = fc.subarray([...pricedFields]);
      await fc.assert(
        fc.asyncProperty(fits, fits, some, some, async (one, other, ofOne, ofOther) => {
          const start = await saved();
          for (const [typed, fields] of [
            [one, ofOne],
            [other, ofOther],
          ] as const) {
            const whole = priceOf({ ...only(start, fieldsOf.price), ...only(typed, fields) });
            if (priceMisfits({ ...start, ...whole }).length > 0) continue;
            await writeOffer(office, id, whole, startingFrom(start));
          }
          expect(priceMisfits(await saved())).toEqual([]);
        }),
        { numRuns: 200 },
      );
    }, 300_000);

    test('are refused what does not fit by itself', async () => {
      await refused(() => writeOffer(office, id, { reverseCharge: true, pricesIncludeTax: true }), {
        code: 'invalid',
      });
      expect(await saved()).toEqual(offer);
    });
  });

  test('a save that changes nothing leaves everything as it is, the count and the time of the last change too', async () => {
    office.clock.now = '2026-11-23T08:00:00.000Z';
    const before = await contentsOf(office.db);
    await writeOffer(office, id, { ...offer }, startingFrom(offer));
    await writeOffer(office, id, { title: offer.title });
    const { contactId } = await getDraft(office.db, id);
    await readdress(office, id, { id: contactId ?? '' }, contactId ?? '');
    expect(await contentsOf(office.db)).toEqual(before);
    await writeOffer(office, id, { title: values.title[1] ?? '' }, startingFrom(offer));
    expect((await getProposal(office.db, id)).updatedAt).toBe('2026-11-23T08:00:00.000Z');
  });

  test('who it is for is not changed from what its writer did not see', async () => {
    const { clientId, contactId } = await getProposal(office.db, id);
    const dana = contactId ?? '';
    const sam = { name: 'Sam Roe', email: '', role: '' };
    await readdress(office, id, sam, dana);
    const held = (await getProposal(office.db, id)).contactId ?? '';
    const other = { name: 'Ann Lee', email: '', role: '' };
    await refused(() => readdress(office, id, other, dana), conflict);
    await refused(() => readdress(office, id, other, dana), { message: expect.stringContaining('Sam Roe') });
    // Who chose nobody else leaves the new one, and who chooses the same is not asked.
    await readdress(office, id, { id: dana }, dana);
    await readdress(office, id, sam, dana);
    expect((await getProposal(office.db, id)).contactId).toBe(held);
    await readdress(office, id, other, held);
    const people = await listContacts(office.db, clientId);
    const now = (await getProposal(office.db, id)).contactId;
    expect(people.find((one) => one.id === now)?.name).toBe('Ann Lee');
  });
});
