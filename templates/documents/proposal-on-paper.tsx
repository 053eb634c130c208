import { Document, Page } from '@react-pdf/renderer';
import type { DocumentStyle } from '~/domain/document/document-view';
import { Footer, Mark } from './paper/edges';
import { Grid } from './paper/grid';
import { Letter } from './paper/letter';
import { type Families, LookProvider, lookOf } from './paper/look';
import { Quiet } from './paper/quiet';
import type { SheetProps } from './paper/sheet-props';
import { colours } from './paper/style';

const sheets: Record<DocumentStyle, (props: SheetProps) => JSX.Element> = {
  quiet: Quiet,
  letter: Letter,
  grid: Grid,
};

/**
 * The proposal as a PDF. It needs the fonts of `app/press/fonts.ts` and `families`, the firm's own; it
 * puts nothing of its own into words.
 */
export function ProposalOnPaper({ families, ...props }: SheetProps & { families: Families }) {
  const { view } = props;
  const { title, author, subject, createdAt } = view.metadata;
  const look = lookOf(view.style, view.accent, families);
  const Sheet = sheets[view.style];
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
          <Mark mark={view.mark} />
          <Sheet {...props} />
        </LookProvider>
      </Page>
    </Document>
  );
}
