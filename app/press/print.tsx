import { renderToBuffer } from '@react-pdf/renderer';
import type { Families } from '~templates/documents/paper/look';
import { ProposalOnPaper } from '~templates/documents/proposal-on-paper';
import { RecordOnPaper } from '~templates/documents/record-on-paper';
import { ReviewOnPaper } from '~templates/documents/review-on-paper';
import { composed } from './composed';
import { putInFonts } from './font-store';
import type { PrintJob } from './press';
import { wholePng } from './whole-png';
import { withModDate } from './with-mod-date';

/** Runs in a process of the press, never in the server: a strange logo, font or text may take the process with it. */
export async function print({ view, logo, photo, fonts = [] }: PrintJob): Promise<Uint8Array> {
  const families = putInFonts(fonts);
  return withModDate(await renderToBuffer(sheetOf({ view, logo, photo }, families)));
}

function sheetOf({ view, logo, photo }: PrintJob, families: Families) {
  const png = logo && wholePng(logo);
  if (!('kind' in view)) {
    const portrait = photo ? wholePng(photo) : null;
    return <ProposalOnPaper view={composed(view)} logo={png} photo={portrait} families={families} />;
  }
  return view.kind === 'record' ? (
    <RecordOnPaper view={composed(view)} logo={png} families={families} />
  ) : (
    <ReviewOnPaper view={composed(view)} logo={png} families={families} />
  );
}
