import { Form } from '@remix-run/react';
import { Button } from '~/components/button';
import { Empty, TextLink } from '~/components/page';
import type { MailKind } from '~/domain/post/mail-kinds';

type Row = {
  id: string;
  kind: MailKind;
  proposalId: string;
  title: string;
  clientName: string;
  to: string;
  problem: string;
  when: string;
  /** When it is tried again; empty where it was not tried yet, or is gone. */
  next: string;
};

const kinds: Record<MailKind, string> = {
  proposal: 'Offer',
  'answer-to-client': 'Their answer: confirmed to them',
  'answer-to-us': 'Their answer: told to us',
  question: 'Question',
  reply: 'Reply',
  reminder: 'Reminder',
};

export function MailList({
  title,
  rows,
  retry = false,
  empty = '',
}: {
  title: string;
  rows: Row[];
  retry?: boolean;
  empty?: string;
}) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2">{title}</h2>
      {rows.length === 0 ? <Empty>{empty}</Empty> : null}
      <ul className="m-0 list-none p-0">
        {rows.map((row) => (
          <li
            key={row.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3 last:border-b"
          >
            <div className="min-w-0 flex-[1_1_18rem] [overflow-wrap:anywhere]">
              <p>
                {kinds[row.kind]}: <TextLink to={`/proposals/${row.proposalId}`}>{row.title}</TextLink>
              </p>
              <p className="text-[13px] text-ink-2">
                {row.clientName}, {row.to} · <span className="num">{row.when}</span>
              </p>
              {row.problem ? <p className="mt-1 text-[14px] text-broken">{row.problem}</p> : null}
              {row.next ? <p className="num text-[13px] text-ink-2">Next try: {row.next}</p> : null}
            </div>
            {retry ? (
              <Form method="post" action={`/settings/post/${row.id}/retry`}>
                <Button aria-label={`Try “${row.title}” to ${row.to} again`}>Try again</Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
