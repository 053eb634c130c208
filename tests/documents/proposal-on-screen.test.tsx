import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type DocumentView, documentView, textsOf } from '~/domain/document/document-view';
import { emptyOffer } from '~/domain/proposal';
import { ProposalOnScreen } from '~templates/documents/proposal-on-screen';
import {
  choiceOffer,
  draftOf,
  hardOffer,
  manyScriptsOffer,
  ratesOffer,
  sender,
  typicalOffer,
  viewOf,
} from '../support/offers';
import { withoutSpaces } from '../support/read-pdf';

const htmlOf = (view: DocumentView, logoUrl: string | null = null) =>
  renderToStaticMarkup(<ProposalOnScreen view={view} logoUrl={logoUrl} />);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

const textOf = (html: string) =>
  withoutSpaces(html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole));

const missingFrom = (html: string, view: DocumentView) =>
  textsOf(view).filter((expected) => !textOf(html).includes(withoutSpaces(expected)));

describe('the proposal on the screen', () => {
  it.each([
    ['a typical first offer', viewOf(typicalOffer)],
    ['a draft', documentView(draftOf(typicalOffer))],
    ['an offer in many scripts', viewOf(manyScriptsOffer)],
    ['a hard offer', viewOf(hardOffer)],
    ['an offer with a choice', viewOf(choiceOffer)],
    ['a letter with a choice', viewOf({ ...choiceOffer, style: 'letter' })],
    ['a grid with several rates', viewOf({ ...ratesOffer, style: 'grid', language: 'fr' })],
    ['an empty draft', documentView(draftOf(emptyOffer('EUR')))],
    ['an offer with markup in it', viewOf({ ...typicalOffer, title: '<script>alert("1 & 2")</script>' })],
  ])('holds every text of %s', (_, view) => {
    expect(missingFrom(htmlOf(view), view)).toEqual([]);
  });

  it('starts its headings at the second level', () => {
    const levels = [...htmlOf(viewOf(typicalOffer)).matchAll(/<h(\d)/g)].map(([, level]) => level);
    expect(levels).toEqual(['2', '3', '3', '3', '3', '3', '3', '3']);
  });

  it('shows no heading for what the writer left out', () => {
    const html = htmlOf(documentView(draftOf(emptyOffer('EUR'))));
    expect(html).not.toContain('<h3');
  });

  it('says which language it is in', () => {
    expect(htmlOf(viewOf(typicalOffer))).toContain('lang="en-GB"');
  });

  it('has no style of its own but the accent, and darkens one that would not read on white', () => {
    const html = htmlOf(viewOf(typicalOffer, { from: { ...sender, accent: '#ffd400' } }));
    const styles = [...html.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style);
    expect(styles).toHaveLength(1);
    expect(styles[0]).toMatch(/^--sheet-accent:#[0-9a-f]{6}$/);
    expect(styles[0]).not.toContain('#ffd400');
  });

  it('keeps an accent that reads, and takes nothing else for a colour', () => {
    const accented = (accent: string) => htmlOf(viewOf(typicalOffer, { from: { ...sender, accent } }));
    expect(accented('#7a4419')).toContain('--sheet-accent:#7a4419"');
    expect(accented('red;position:fixed')).not.toContain('position:fixed');
  });

  it('has a box to tick for each option and each line that may be added', () => {
    const boxes = [...htmlOf(viewOf(choiceOffer)).matchAll(/sheet-tick/g)];
    expect(boxes).toHaveLength(choiceOffer.options.length + choiceOffer.lines.length);
    expect(htmlOf(viewOf(typicalOffer))).not.toContain('sheet-tick');
  });

  it('has a column for the rates only where they differ', () => {
    const columns = (html: string) => [...html.matchAll(/scope="col"/g)].length;
    // The lines that may be added have a table of their own.
    expect(columns(htmlOf(viewOf(ratesOffer)))).toBe(2 * 5);
    expect(columns(htmlOf(viewOf(typicalOffer)))).toBe(4);
  });

  it('shows the author’s photo where there is one', () => {
    const html = renderToStaticMarkup(
      <ProposalOnScreen view={viewOf(typicalOffer)} logoUrl={null} photoUrl="/logo/def" />,
    );
    expect(html).toContain('src="/logo/def" alt=""');
  });

  it('shows the logo, which says no more than the name beside it', () => {
    expect(htmlOf(viewOf(typicalOffer), '/logo/abc.png')).toContain('src="/logo/abc.png" alt=""');
    expect(htmlOf(viewOf(typicalOffer))).not.toContain('<img');
  });
});
