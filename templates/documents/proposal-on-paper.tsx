import { Document, Page } from '@react-pdf/renderer';
import type { DocumentView } from '~/domain/document-view';
import { legibleAccent } from './legible-accent';
import { Answer, Dates, Signatures } from './paper/closing';
import { Footer, Mark } from './paper/edges';
import { Head } from './paper/head';
import { Price } from './paper/price';
import { Scope } from './paper/scope';
import { styles } from './paper/style';

type Props = {
  view: DocumentView;
  /** The bytes of a PNG, or null. */
  logo: Uint8Array | null;
};

/** The proposal as a PDF. It needs the fonts of `app/press/fonts.ts`, and puts nothing of its own into words. */
export function ProposalOnPaper({ view, logo }: Props) {
  const { title, author, subject, createdAt } = view.metadata;
  const accent = legibleAccent(view.accent);
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
      <Page size={view.pageSize} style={styles.page}>
        <Footer footer={view.footer} />
        <Mark mark={view.mark} accent={accent} />
        <Head view={view} accent={accent} logo={logo} />
        <Scope view={view} accent={accent} />
        <Dates view={view} accent={accent} />
        <Price view={view} accent={accent} />
        <Answer view={view} accent={accent} />
        <Signatures view={view} />
      </Page>
    </Document>
  );
}
