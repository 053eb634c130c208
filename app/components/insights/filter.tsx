import { Form } from '@remix-run/react';
import { Button } from '../button';

export type FilterProps = {
  person: string;
  people: { id: string; name: string }[];
  period: string;
  years: string[];
};

/** Whose offers, and sent when: in the address, so that a view can be kept or passed on. */
export function InsightFilter({ person, people, period, years }: FilterProps) {
  return (
    <Form
      method="get"
      aria-label="Which offers"
      className="mb-7 grid gap-3 sm:grid-cols-[minmax(0,16rem)_minmax(0,16rem)_auto] sm:items-end"
    >
      <Choice label="Written by" name="person" value={person}>
        <option value="">Everybody</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label="Sent" name="period" value={period}>
        <option value="">At any time</option>
        <option value="last-12">In the last 12 months</option>
        {years.map((year) => (
          <option key={year} value={year}>
            In {year}
          </option>
        ))}
      </Choice>
      <div>
        <Button>Show</Button>
      </div>
    </Form>
  );
}

function Choice({
  label,
  name,
  value,
  children,
}: {
  label: string;
  name: string;
  value: string;
  children: React.ReactNode;
}) {
  return (
    <label className="block min-w-0">
      <span className="mb-1.5 block text-[13px] font-medium">{label}</span>
      <select name={name} defaultValue={value} key={value} className="control">
        {children}
      </select>
    </label>
  );
}
