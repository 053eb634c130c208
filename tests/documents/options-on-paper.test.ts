import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from '~/domain/document/document-view';
import { documentStyles, type Offer, paperSizes } from '~/domain/proposal';
import { offerFromStarter } from '~/domain/starter-offer';
import type { Press } from '~/press/press';
import { starterOffers } from '~templates/offers';
import { choiceOffer, sender, viewOf } from '../support/offers';
import { testPress } from '../support/press';
import { readPdf, withoutSpaces } from '../support/read-pdf';

let press: Press;
beforeAll(() => {
  press = testPress({ timeLimitMs: 60_000 });
});
afterAll(() => press.close());

const [review] = starterOffers.filter(({ id }) => id === 'checkout-review');
if (!review) throw new Error('The starter offer of a checkout review is gone.');
/** The starter offer as one makes two sizes of it. */
const twoSizes: Offer = {
  ...offerFromStarter(review, { today: '2026-11-24', currency: 'USD' }),
  lines: [],
  options: [
    {
      name: 'Review only',
      deliverables: [],
      lines: [{ description: 'Checkout review, fixed price', quantity: '1', unitPrice: '900.00' }],
    },
    {
      name: 'Review and workshop',
      deliverables: [{ name: 'Half-day workshop with your developers', doneWhen: 'each fix has a ticket' }],
      lines: [{ description: 'Review and workshop', quantity: '1', unitPrice: '1650.00' }],
    },
  ],
};
const from = { ...sender, address: '14 Quay Street\nPortland, ME 04101\nUSA' };
const printed = async (offer: Offer) => {
  const view = viewOf(offer, { from });
  const { pages } = await readPdf(await press.print({ view, logo: null }));
  return { view, pages: pages.map(({ text }) => withoutSpaces(text)) };
};

describe.each(paperSizes)('a choice on %s', (paper) => {
  it('of two short options is one page, with nothing missing', async () => {
    const { pages, view } = await printed({ ...twoSizes, style: 'quiet', paper });
    expect(pages).toHaveLength(1);
    const missing = textsOf(view).filter((text) => !pages[0]?.includes(withoutSpaces(text)));
    expect(missing).toEqual([]);
  });

  it.each(documentStyles)('is made before one says yes, in the style %s', async (style) => {
    const { pages, view } = await printed({ ...twoSizes, style, paper });
    const text = pages.join('');
    const at = (heading = '') => text.indexOf(withoutSpaces(heading));
    expect(at(view.price.options.heading)).toBeGreaterThan(-1);
    expect(at(view.price.options.heading)).toBeLessThan(at(view.nextStep?.heading));
  });

  it.each(documentStyles)('never leaves the signatures alone on a page, in the style %s', async (style) => {
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const deliverables = Array.from({ length: count }, (_, index) => ({
        name: `Report number ${index + 1}`,
        doneWhen: 'it is in the inbox',
      }));
      const { pages, view } = await printed({ ...choiceOffer, style, paper, deliverables });
      const signing = pages.find((text) => text.includes(withoutSpaces(view.signatures[0]?.heading ?? '?')));
      expect(signing).toContain(withoutSpaces(view.nextStep?.text ?? '?'));
    }
  });
});
