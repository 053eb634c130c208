import type { DocumentView } from '~/domain/document/document-view';

/** What every style is composed of: the view, and the bytes of PNGs. */
export type SheetProps = { view: DocumentView; logo: Uint8Array | null; photo: Uint8Array | null };
