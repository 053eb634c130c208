import { describe, expect, test } from 'vitest';
import { documentView, sentSheet } from '~/domain/document/document-view';
import { takenView } from '~/domain/document/taken-view';
import { clientMoney, termsOf } from '~/domain/terms';
import { snapshotOf } from '../support/acceptances';
import { choiceOffer, typicalOffer } from '../support/offers';

const snapshot = snapshotOf(choiceOffer);
const written = documentView(sentSheet(snapshot, 'ab'.repeat(32)));

describe('the document after a choice', () => {
  test('says the real total, and which option and which lines were taken', () => {
    const choice = { option: 1, ticked: [1] };
    const view = takenView(written, snapshot, choice);
    const total = clientMoney(termsOf(snapshot, choice).totalMinor, snapshot);
    expect(written.facts[0]?.value).toMatch(/^From /);
    expect(view.facts[0]?.value).toBe(total);
    expect(view.price.options.items.map((item) => item.total)).toEqual(
      written.price.options.items.map((item, index) => (index === 1 ? total : item.total)),
    );
    expect(view.taken).toMatchObject({ option: 1, added: [1] });
  });

  test('is as it was written where nothing was to be chosen', () => {
    const plain = snapshotOf(typicalOffer);
    const view = documentView(sentSheet(plain, 'ab'.repeat(32)));
    expect(takenView(view, plain, null)).toBe(view);
    expect(takenView(written, snapshot, null)).toBe(written);
  });
});
