import { beforeEach, expect, test } from 'vitest';
import { deliver } from '~/workflows/deliver.server';
import { proposeNextStep } from '~/workflows/next-step.server';
import { askSmaller } from '~/workflows/smaller-ask.server';
import { writeOffer } from '~/workflows/write.server';
import { getProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { actsAt, notFound, type Office, offer, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused } = actsAt(() => office);

  test('an ask beyond reach is replaced by a draft of one that fits, once', async () => {
    const first = await office.accepted();
    const kept = { kept: true, onTime: true, inScope: true, atPrice: true, note: '' };
    await deliver(office, first, { ...kept, endedOn: '2026-11-22', ledById: office.authorId });
    const ask = await proposeNextStep(office, first);
    const lines = [{ description: 'All of it', quantity: '1', unitPrice: '60000' }];
    await writeOffer(office, ask, { ...offer, title: 'Checkout build', lines });
    const smaller = await askSmaller(office, ask);
    expect(await askSmaller(office, ask)).toBe(smaller);
    expect(await getProposal(office.db, smaller)).toMatchObject({
      title: 'Checkout build, a first step',
      parentId: first,
      copiedFromId: ask,
      state: 'draft',
    });
    // They trust our word by now, so they would carry three times what was kept.
    const reach = 3 * (await getProposal(office.db, first)).totalMinor;
    const { totalMinor } = await getProposal(office.db, smaller);
    expect(totalMinor).toBeLessThanOrEqual(reach);
    expect(totalMinor).toBeGreaterThan(reach * 0.9);
    await writeOffer(office, smaller, { ...(await getDraft(office.db, smaller)).offer, title: 'Mine' });
    expect(await askSmaller(office, ask)).not.toBe(smaller);
  });

  test('nothing is started for an offer that is not there', async () => {
    await refused(() => askSmaller(office, 'nothing'), notFound);
  });
});
