import { Document, Font, renderToBuffer } from '@react-pdf/renderer';
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentView } from '~/domain/document/document-view';
import type { Offer } from '~/domain/proposal';
import { plainChoices, totalsOf } from '~/domain/totals';
import { parseProposalFile, toProposalFile } from '~/forms/proposal-file';
import { composed } from '~/press/composed';
import { faces } from '~/press/fonts';
import { Sheet } from '~templates/documents/paper/sheet';
import { ProposalOnPaper } from '~templates/documents/proposal-on-paper';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';
import { proposalMail } from '~templates/messages/proposal-mail';
import { recipient, sender, viewOf } from '../support/offers';
import { reckon } from '../support/price-oracle';
import { savableTables } from '../support/price-tables';
import { amountsIn, amountsOf, reckonedAmounts } from '../support/printed-amounts';
import { readPdf } from '../support/read-pdf';

/** Every form of an offer against one reckoning in whole numbers, which knows nothing of the program. */
const tables = 10_000;
/** Printing ten thousand takes minutes; `PDF_TABLES=10000` does it. `PDF_SEED` prints the tables of another run. */
const tablesOnPaper = Number(process.env.PDF_TABLES ?? 300);
const seed = Number(process.env.PDF_SEED ?? Date.now() % 1_000_000);

const american = { ...sender, locale: 'en-US' };
const viewOfTable = (offer: Offer, number = '1') => viewOf(offer, { from: american, number });

/** Each amount once, since a page may say one twice. */
const once = (amounts: bigint[]) => [...new Set(amounts)].map(String).sort();
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ');

describe('the amounts of an offer, in minor units, are those of a second reckoning', {
  timeout: 300_000,
}, () => {
  test(`in the document’s view, the mail, the page and the export, in ${tables} tables`, () => {
    fc.assert(
      fc.property(savableTables, (offer) => {
        const view = viewOfTable(offer);
        const expected = reckonedAmounts(offer);
        expect(amountsOf(view, offer.currency)).toEqual(expected);
        agreesInMail(view, offer, expected);
        const html = renderToStaticMarkup(<ProposalOnScreen view={view} logoUrl={null} />);
        expect(once(amountsIn(textOf(html), offer.currency))).toEqual(once(expected));
        agreesInExport(offer);
      }),
      { numRuns: tables },
    );
  });
});

/** The mail says the least price, what is due when, and nothing that the offer does not say. */
function agreesInMail(view: DocumentView, { currency }: Offer, expected: bigint[]): void {
  const due = view.price.totals.flatMap((row) => (row.due ? amountsIn(row.value, currency) : []));
  const { text, html } = proposalMail(view);
  for (const form of [text, textOf(html)]) {
    const [price, ...rest] = amountsIn(form, currency);
    expect(price).toBe(expected[0]);
    expect(rest).toEqual(expect.arrayContaining(due));
    expect(expected).toEqual(expect.arrayContaining(rest));
  }
}

function agreesInExport(offer: Offer): void {
  const read = parseProposalFile(JSON.parse(JSON.stringify(toProposalFile(offer, recipient))));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const ticked = offer.lines.flatMap(({ optional }, index) => (optional ? [index] : []));
  for (const plain of plainChoices(offer)) {
    for (const choice of [plain, { ...plain, ticked }]) {
      const { total, payments, deposit, taxes } = reckon(offer, choice);
      const totals = totalsOf(read.offer, choice);
      expect(BigInt(totals.totalMinor)).toBe(total);
      expect(totals.paymentMinor.map(BigInt)).toEqual(payments);
      expect(BigInt(totals.depositMinor)).toBe(deposit);
      expect(totals.taxes.map(({ taxMinor }) => BigInt(taxMinor))).toEqual(taxes.map(([, tax]) => tax));
    }
  }
}

describe('the amounts on paper', () => {
  beforeAll(() => {
    for (const { family, file, ...style } of faces()) Font.register({ family, ...style, src: file });
  });

  test(`are those of a second reckoning, in ${tablesOnPaper} tables (seed ${seed})`, {
    timeout: 1_800_000,
  }, async () => {
    const inOneFile = 100;
    for (let done = 0; done < tablesOnPaper; done += inOneFile) {
      const offers = fc.sample(savableTables, {
        numRuns: Math.min(inOneFile, tablesOnPaper - done),
        seed: seed + done,
      });
      const texts = await printed(offers);
      for (const [index, offer] of offers.entries()) {
        const amounts = amountsIn(unbroken(texts.get(index) ?? ''), offer.currency);
        expect([done + index, once(amounts)]).toEqual([done + index, once(reckonedAmounts(offer))]);
      }
    }
  });
});

/** A narrow column breaks a long amount behind a mark, and a minus stands apart from the letters of a currency. */
const unbroken = (text: string) => text.replace(/([.,])\s+(?=\d)/g, '$1').replace(/-\s+(?=\S)/g, '-');

/** Setting these takes as long as setting the prices. */
const withoutNames = {
  from: { name: '', lines: [] },
  preparedFor: '',
  preparedForDetails: '',
  title: '',
  signatures: [],
};

/**
 * What a reader finds of each offer in one file of all of them: the pages of the real template, put together, because
 * opening and embedding the fonts for each would take most of the time. The numbers in the footers tell them apart.
 */
async function printed(offers: Offer[]): Promise<Map<number, string>> {
  const pages = offers.map((offer, index) => {
    const view = composed({ ...viewOfTable(offer, `Table ${index}.`), ...withoutNames });
    const proposal = ProposalOnPaper({ view, logo: null, photo: null, families: { first: [], last: [] } });
    const document = Sheet((proposal as ReactElement<Parameters<typeof Sheet>[0]>).props);
    return (document as ReactElement<{ children: ReactElement }>).props.children;
  });
  const read = await readPdf(await renderToBuffer(<Document>{pages}</Document>));
  const texts = new Map<number, string>();
  for (const { text } of read.pages) {
    const index = Number(/Table (\d+)\./.exec(text)?.[1]);
    texts.set(index, `${texts.get(index) ?? ''} ${text}`);
  }
  return texts;
}
