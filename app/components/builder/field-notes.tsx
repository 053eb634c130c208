import { VagueWords } from './coffee/vague-words';
import type { AnyField } from './rows/row-fields';
import { ConflictNote } from './saving/conflict-note';

/** Below each field of the builder: that it was saved otherwise meanwhile, and its open-ended words. */
export function FieldNotes(field: { meta: AnyField; label: string }) {
  return (
    <>
      <ConflictNote {...field} />
      <VagueWords {...field} />
    </>
  );
}
