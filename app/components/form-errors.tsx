import type { FormMetadata } from '@conform-to/react';
import { Notice } from './page';

/** What is wrong with the form as a whole, in words; the fields say their own. */
// biome-ignore lint/suspicious/noExplicitAny: Conform's metadata is invariant in its schema, and this reads none of it
export function FormErrors({ form }: { form: FormMetadata<any, string[]> }) {
  if (!form.errors || form.errors.length === 0) return null;
  return (
    <Notice tone="broken">
      <span id={form.errorId}>{form.errors.join(' ')}</span>
    </Notice>
  );
}
