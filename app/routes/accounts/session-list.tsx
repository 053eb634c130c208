import { Form } from '@remix-run/react';
import { Button } from '~/components/button';
import { Tag } from '~/components/tag';

type Shown = {
  id: string;
  whose: string;
  device: string;
  address: string;
  since: string;
  seen: string;
  current: boolean;
};

export function SessionList({ sessions, named = false }: { sessions: Shown[]; named?: boolean }) {
  return (
    <ul className="m-0 max-w-[640px] list-none p-0">
      {sessions.map(({ id, whose, device, address, since, seen, current }) => (
        <li
          key={id}
          className="flex items-center justify-between gap-4 border-t border-line py-2.5 last:border-b"
        >
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <p className="font-semibold">
              {named ? `${whose}: ` : ''}
              {device} {current ? <Tag>this one</Tag> : null}
            </p>
            <p className="text-[13px] text-ink-2">
              From {address}. Signed in {since}, last used {seen}.
            </p>
          </div>
          {current ? null : (
            <Form method="post" action={`/settings/sessions/${id}/removal`}>
              <Button aria-label={`End ${named ? `${whose}’s session, ` : ''}${device}`}>End</Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
