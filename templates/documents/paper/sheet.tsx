import { Document, Page } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { DocumentView } from '~/domain/document/document-view';
import { Footer } from './edges';
import { type Families, LookProvider, lookOf } from './look';
import { colours } from './style';

type View = Pick<DocumentView, 'style' | 'accent' | 'language' | 'pageSize' | 'metadata' | 'footer'>;

/**
 * The paper and its looks, with the same foot on every page. It needs the fonts of `app/press/fonts.ts` and `families`,
 * the firm's own.
 */
export function Sheet({ view, families, children }: { view: View; families: Families; children: ReactNode }) {
  const { title, author, subject, createdAt } = view.metadata;
  const look = lookOf(view.style, view.accent, families);
  // Never the clock: the same view has to give the same bytes. A draft has no date, so it has a fixed one.
  const writtenAt = new Date(createdAt ?? 0);
  return (
    <Document
      title={title}
      author={author}
      subject={subject}
      language={view.language}
      creator="First Cup"
      producer="First Cup"
      creationDate={writtenAt}
      modificationDate={writtenAt}
      pdfVersion="1.7"
    >
      {/* The new pagination measures the whole flow once; the old one did so again for each page that was left. */}
      <Page
        size={view.pageSize}
        experimentalPagination
        style={{
          paddingTop: look.margin.top,
          paddingHorizontal: look.margin.side,
          paddingBottom: look.margin.bottom,
          backgroundColor: colours.paper,
          color: colours.ink,
        }}
      >
        <LookProvider value={look}>
          <Footer footer={view.footer} />
          {children}
        </LookProvider>
      </Page>
    </Document>
  );
}
