import { Form } from '@remix-run/react';
import type { ProposalSearch } from '~/domain/proposal-search';
import { Button } from '../button';

type Search = Omit<ProposalSearch, 'today' | 'timeZone'>;

const standings = [
  ['', 'Any state'],
  ['draft', 'Draft'],
  ['sent', 'Waiting'],
  ['expired', 'Expired'],
  ['accepted', 'Accepted'],
  ['delivered', 'Delivered'],
  ['declined', 'Declined'],
  ['withdrawn', 'Withdrawn'],
  ['stopped', 'Stopped'],
] as const;
const sorts = [
  ['updated', 'Latest change'],
  ['title', 'Title'],
  ['client', 'Client'],
  ['total', 'Largest total'],
  ['valid', 'Open longest'],
] as const;

/** Search, filter and order, in the address, so that a view can be kept or passed on. */
export function ProposalFilter({ search }: { search: Search }) {
  return (
    <Form
      method="get"
      role="search"
      className="mb-6 grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto_auto_auto] sm:items-end"
    >
      <label className="block">
        <span className="mb-1.5 block text-[13px] font-medium">Title, client or number</span>
        <input
          type="search"
          name="words"
          defaultValue={search.words}
          key={search.words}
          className="control"
        />
      </label>
      <Choice label="State" name="standing" value={search.standing ?? ''} options={standings} />
      <Choice label="Order" name="sort" value={search.sort} options={sorts} />
      <Button>Find</Button>
    </Form>
  );
}

function Choice({
  label,
  name,
  value,
  options,
}: {
  label: string;
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label className="block">
      <span className="mb-1.5 block text-[13px] font-medium">{label}</span>
      <select name={name} defaultValue={value} key={value} className="control">
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
