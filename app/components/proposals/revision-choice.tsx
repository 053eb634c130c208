import { Form } from '@remix-run/react';
import { Button } from '../button';

/** Which two revisions are compared. */
export function RevisionChoice({
  from,
  to,
  revisions,
}: {
  from: number;
  to: number;
  revisions: { revision: number; label: string }[];
}) {
  const select = (name: string, label: string, chosen: number) => (
    <div>
      <label htmlFor={name} className="mb-1.5 block font-medium">
        {label}
      </label>
      <select id={name} name={name} defaultValue={chosen} className="control">
        {revisions.map((one) => (
          <option key={one.revision} value={one.revision}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <Form method="get" className="mb-7 flex flex-wrap items-end gap-3">
      {select('from', 'Before', from)}
      {select('to', 'After', to)}
      <Button>Compare</Button>
    </Form>
  );
}
