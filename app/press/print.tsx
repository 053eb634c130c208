import { Font, renderToBuffer } from '@react-pdf/renderer';
import * as fontkit from 'fontkit';
import { ProposalOnPaper } from '~templates/documents/proposal-on-paper';
import { composed } from './composed';
import { faces } from './fonts';
import type { PrintJob } from './press';
import { wholePng } from './whole-png';
import { withModDate } from './with-mod-date';

/** Runs in a process of the press, never in the server: a strange logo or text may take the process with it. */
export async function print({ view, logo }: PrintJob): Promise<Uint8Array> {
  putInFreshFonts();
  return withModDate(
    await renderToBuffer(<ProposalOnPaper view={composed(view)} logo={logo && wholePng(logo)} />),
  );
}

const fonts = faces().map(({ family, file, ...style }) => {
  Font.register({ family, ...style, src: file });
  const parsed = fontkit.openSync(file);
  return { source: Font.getFont({ fontFamily: family, ...style }), parsed };
});

/**
 * Every job gets fonts with no glyph looked up yet. While a font is embedded, fontkit notes the parts of composed
 * letters ("’" is a part of "ơ") as glyphs of no character, and keeps the note: the next document would lose those
 * characters from its text and break its lines in the middle of words. The tables are parsed once: doing that for
 * each job was half of the time a page took.
 */
function putInFreshFonts(): void {
  for (const { source, parsed } of fonts) {
    source.data = Object.assign(Object.create(parsed), { _glyphs: {} });
    source.loadResultPromise = Promise.resolve();
  }
}
