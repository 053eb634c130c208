import type { DocumentView } from '../domain/document/document-view';
import { openPress } from '../press/open-press';

/** The PDF of a document, from a press that is opened for it and closed again. */
export async function printed(view: DocumentView): Promise<Uint8Array> {
  const press = openPress({ processes: 1 });
  try {
    return await press.print({ view, logo: null });
  } finally {
    await press.close();
  }
}
