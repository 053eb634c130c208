import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadPdf = {
  pages: { text: string; widthPt: number; heightPt: number }[];
  information: Record<string, unknown>;
  language: string | null;
};

/** What a reader's program finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPdf['pages'] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push({ text, widthPt: right - left, heightPt: top - bottom });
  }
  const { info } = await pdf.getMetadata();
  const information = info as Record<string, unknown>;
  await task.destroy();
  return { pages, information, language: (information.Language as string | undefined) ?? null };
}

/** Lines break where the page needs it, so texts are compared without their spaces. */
export const withoutSpaces = (text: string): string => text.replace(/\s/g, '');
