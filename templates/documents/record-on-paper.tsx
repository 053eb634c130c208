import type { RecordView } from '~/domain/document/record-view';
import type { Families } from './paper/look';
import { AcceptanceRecord } from './paper/record';
import { Sheet } from './paper/sheet';

/** The acceptance record as a PDF, in the quiet look whatever the offer's. It puts nothing of its own into words. */
export function RecordOnPaper({
  view,
  logo,
  families,
}: {
  view: RecordView;
  logo: Uint8Array | null;
  families: Families;
}) {
  return (
    <Sheet view={view} families={families}>
      <AcceptanceRecord view={view} logo={logo} />
    </Sheet>
  );
}
