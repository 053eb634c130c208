import { Form, useHref } from '@remix-run/react';
import { Button, ButtonLink } from '../button';
import { RowIcon, rowIcons } from '../row-icon';

export type Listed = {
  id: string;
  name: string;
  trade: string;
  pitch: string;
  own: boolean;
  retired: boolean;
};

/** Starter offers, each with what can be done with it. */
export function StarterList({ starters }: { starters: Listed[] }) {
  return (
    <ol>
      {starters.map((starter, index) => (
        <StarterRow
          key={starter.id}
          starter={starter}
          isFirst={index === 0}
          isLast={index === starters.length - 1}
        />
      ))}
    </ol>
  );
}

function StarterRow({ starter, isFirst, isLast }: { starter: Listed; isFirst: boolean; isLast: boolean }) {
  const { id, name, trade, pitch, own, retired } = starter;
  const at = `/settings/starters/${id}`;
  const file = useHref(`${at}/file`);
  return (
    <li
      id={id}
      className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-3 last:border-b"
    >
      <div className="min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]">
        <p className="font-semibold">{name}</p>
        <p className="text-[13px] text-ink-2">{[trade, pitch].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="-mx-3 flex flex-wrap items-center">
        {own && !retired && !(isFirst && isLast) ? (
          <Form method="post" action={`${at}/position`} preventScrollReset className="-mr-2 flex">
            <MoveButton way="up" name={name} disabled={isFirst} />
            <MoveButton way="down" name={name} disabled={isLast} />
          </Form>
        ) : null}
        {own ? (
          <ButtonLink to={at} look="quiet" className="px-3" aria-label={`Edit ${name}`}>
            Edit
          </ButtonLink>
        ) : null}
        <Form method="post" action={`${at}/copy`}>
          <Button look="quiet" className="px-3" aria-label={`${own ? 'Copy' : 'Copy and change'} ${name}`}>
            {own ? 'Copy' : 'Copy and change'}
          </Button>
        </Form>
        <a
          href={file}
          aria-label={`Export ${name} as a file`}
          className="inline-flex min-h-11 items-center rounded-[9px] px-3 text-[14px] font-medium text-ink-2 no-underline hover:bg-sunk hover:text-ink"
        >
          Export
        </a>
        <Form method="post" action={`${at}/${retired ? 'return' : 'retirement'}`} preventScrollReset>
          <Button look="quiet" className="px-3" aria-label={`${retired ? 'Bring back' : 'Retire'} ${name}`}>
            {retired ? 'Bring back' : 'Retire'}
          </Button>
        </Form>
      </div>
    </li>
  );
}

function MoveButton({ way, name, disabled }: { way: 'up' | 'down'; name: string; disabled: boolean }) {
  return (
    <button
      type="submit"
      name="way"
      value={way}
      disabled={disabled}
      aria-label={`Move ${way}: ${name}`}
      className="inline-flex size-11 cursor-pointer items-center justify-center rounded-[9px] text-ink-2 hover:bg-sunk hover:text-ink disabled:cursor-default disabled:opacity-35"
    >
      <RowIcon path={rowIcons[way]} />
    </button>
  );
}
