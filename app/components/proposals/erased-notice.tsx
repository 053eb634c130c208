import { Notice } from '../page';

/** Says of a copy that it is not what was sent to the letter, and that this is on purpose. */
export function ErasedNotice({ erased }: { erased: { on: string; by: string; what: string } | null }) {
  if (!erased) return null;
  return (
    <Notice tone="wait">
      Blacked out on purpose on {erased.on}
      {erased.by ? ` by ${erased.by}` : ''}, for somebody who asked to be forgotten: {erased.what}. A copy
      keeps all but the name; a PDF or a record is gone. The history and its hashes stay.
    </Notice>
  );
}
