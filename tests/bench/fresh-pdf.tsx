import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DocumentView } from '~/domain/document/document-view';
import { openPress } from '~/press/open-press';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';
import { startBrowser } from '../support/browser';
import { typicalOffer, viewOf } from '../support/offers';
import { readPdf } from '../support/read-pdf';
import { faster, ms, type Row } from './table';
import { takingTurns, timed } from './taking-turns';

/**
 * A one-page PDF, of another proposal each time, so that nothing can be kept from the last. Chromium is given its HTML
 * ready made; the press starts from the view.
 */
export async function freshPdf(): Promise<Row[]> {
  const press = openPress();
  const browser = await startBrowser();
  try {
    const kept = await browser.newPage();
    const pages = Array.from({ length: warmUp + rounds }, (_, round) => pageOf(viewFor(round)));
    const byPress = (view: DocumentView) => press.print({ view, logo: null });
    const onPage = async (page: Page, html: string) => {
      await page.setContent(html);
      return page.pdf({ format: 'A4', printBackground: true, margin, scale });
    };
    const onOwnPage = async (html: string) => {
      const page = await browser.newPage();
      await onPage(page, html);
      await page.close();
    };
    await isOnePage(await byPress(viewFor(0)), 'the press');
    await isOnePage(await onPage(kept, pages[0] ?? ''), 'Chromium');
    const [pressMs = 0, keptMs = 0, ownMs = 0] = await takingTurns(
      { warmUp, rounds },
      timed((round) => byPress(viewFor(round))),
      timed((round) => onPage(kept, pages[round] ?? '')),
      timed((round) => onOwnPage(pages[round] ?? '')),
    );
    const [what, ours] = ['A fresh one-page PDF', ms(pressMs)];
    return [
      { what, ours, peer: faster('warm Chromium, one page for all', pressMs, keptMs, '≥ 10× faster') },
      // As a server prints that keeps one client's offer away from the next.
      { what, ours, peer: faster('warm Chromium, a page for each', pressMs, ownMs, '≥ 10× faster') },
    ];
  } finally {
    await Promise.all([press.close(), browser.close()]);
  }
}

const [warmUp, rounds] = [20, 40];

const viewFor = (number: number): DocumentView =>
  viewOf(
    { ...typicalOffer, title: `Checkout review ${number}` },
    {
      number: `FC-${number}`,
      to: { name: `Client ${number}`, address: '', contact: { name: 'Dana Fox', email: '', role: '' } },
    },
  );

const margin = { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' };
const scale = 0.72; // so that it is one page there too

const fontFile = (path: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@fontsource/${path}`));
const face = (family: string, weight: number, path: string) =>
  `@font-face { font-family: "${family}"; font-weight: ${weight};
  src: url(data:font/woff2;base64,${fontFile(path).toString('base64')}) format("woff2"); }`;

/** Only the Latin subsets, as this content needs no other: less work for Chromium, not more. */
const css = [
  face('IBM Plex Sans', 400, 'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2'),
  face('IBM Plex Sans', 600, 'ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2'),
  face('IBM Plex Serif', 500, 'ibm-plex-serif/files/ibm-plex-serif-latin-500-normal.woff2'),
  readFileSync('templates/documents/proposal-on-screen.css', 'utf8'),
].join('\n');

function pageOf(view: DocumentView): string {
  const sheet = renderToStaticMarkup(<ProposalOnScreen view={view} logoUrl={null} />);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${css}</style><body style="margin:0">${sheet}</body></html>`;
}

async function isOnePage(pdf: Uint8Array, by: string): Promise<void> {
  const { pages } = await readPdf(pdf);
  if (pages.length !== 1) throw new Error(`${by} printed ${pages.length} pages: no fair comparison.`);
}
