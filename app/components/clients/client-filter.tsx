import { Form } from '@remix-run/react';
import { type ClientSearch, clientStandings } from '~/domain/client-search';
import { fadeTitles } from '~/domain/relationship/reading-words';
import { Button } from '../button';

/** Whom to find, in the address, so that a view can be kept or passed on. */
export function ClientFilter({ search: { words, standing } }: { search: ClientSearch }) {
  return (
    <Form
      method="get"
      role="search"
      className="mb-6 grid max-w-[720px] gap-3 sm:grid-cols-[minmax(0,1fr)_auto_auto] sm:items-end"
    >
      <label className="block min-w-0">
        <span className="mb-1.5 block text-[13px] font-medium">Find a client</span>
        <input type="search" name="words" defaultValue={words} key={words} className="control" />
      </label>
      <label className="block">
        <span className="mb-1.5 block text-[13px] font-medium">How it stands</span>
        <select name="standing" defaultValue={standing ?? ''} key={standing} className="control">
          <option value="">Any way</option>
          {clientStandings.map((one) => (
            <option key={one} value={one}>
              {fadeTitles[one]}
            </option>
          ))}
        </select>
      </label>
      <Button>Find</Button>
    </Form>
  );
}
