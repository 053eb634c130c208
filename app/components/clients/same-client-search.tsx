import { Form, Link } from '@remix-run/react';
import { Button } from '../button';
import { Empty } from '../page';

/** Which other client one and the same organisation stands here as. A plain form, and a link for each that is found. */
export function SameClientSearch({
  client,
  words,
  found,
  more,
}: {
  client: { id: string; name: string };
  words: string;
  found: { id: string; name: string; offers: string }[];
  more: boolean;
}) {
  return (
    <>
      <Form method="get" role="search" className="mb-6 flex max-w-[560px] flex-wrap items-end gap-3">
        <label className="block min-w-0 flex-[1_1_220px]">
          <span className="mb-1.5 block text-[13px] font-medium">Find the other client</span>
          <input type="search" name="words" defaultValue={words} key={words} className="control" />
        </label>
        <Button>Find</Button>
      </Form>
      {found.length === 0 ? (
        <Empty>
          {words === ''
            ? `There is no other client than ${client.name} yet.`
            : `No other client is called anything with “${words}”. Try fewer letters.`}
        </Empty>
      ) : (
        <ul className="m-0 max-w-[560px] list-none p-0">
          {found.map(({ id, name, offers }) => (
            <li key={id} className="border-b border-line last:border-b-0">
              <Link
                to={`/clients/${client.id}/merger/${id}`}
                className="link flex min-h-11 flex-wrap items-baseline justify-between gap-x-4 py-2.5 [overflow-wrap:anywhere]"
              >
                <span>{name}</span>
                <span className="text-[13px] text-ink-2">{offers}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {more ? <p className="mt-3 text-[13px] text-ink-2">There are more. Type more of the name.</p> : null}
    </>
  );
}
