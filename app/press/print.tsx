import { renderToBuffer } from '@react-pdf/renderer';
import { ProposalOnPaper } from '~templates/documents/proposal-on-paper';
import { RecordOnPaper } from '~templates/documents/record-on-paper';
import { composed } from './composed';
import { putInFonts } from './font-store';
import type { PrintJob } from './press';
import { wholePng } from './whole-png';
import { withModDate } from './with-mod-date';

/** Runs in a process of the press, never in the server: a strange logo, font or text may take the process with it. */
export async function print({ view, logo, photo, fonts = [] }: PrintJob): Promise<Uint8Array> {
  const families = putInFonts(fonts);
  const png = logo && wholePng(logo);
  const sheet =
    'kind' in view ? (
      <RecordOnPaper view={composed(view)} logo={png} families={families} />
    ) : (
      <ProposalOnPaper
        view={composed(view)}
        logo={png}
        photo={photo ? wholePng(photo) : null}
        families={families}
      />
    );
  return withModDate(await renderToBuffer(sheet));
}
