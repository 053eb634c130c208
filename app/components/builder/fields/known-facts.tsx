import type { ReactNode } from 'react';
import { Button } from '../../button';
import { TextField } from '../../field';
import { type AnyField, type AnyForm, fieldsOf, rowsOf } from '../rows/row-fields';
import { Rows } from '../rows/rows';
import type { KnownFact } from '../use-builder';

/** The facts about the client that the offer builds on. They are the writer's own and are never printed. */
export function KnownFacts({
  form,
  list,
  hintOf,
  facts,
}: {
  form: AnyForm;
  list: AnyField;
  hintOf(field: string, hint?: ReactNode): ReactNode;
  /** What the client's page has noted. */
  facts: KnownFact[];
}) {
  return (
    <>
      <Rows
        form={form}
        list={list}
        heading="What you know about them"
        hint={hintOf(
          'restsOn',
          'For you alone: this is never printed. What the offer builds on, and when they last confirmed it.',
        )}
        noun="fact"
        addLabel="Add a fact"
        first=".text"
        look="card"
      >
        {(row, index) => {
          const { text, confirmedOn } = fieldsOf<'text' | 'confirmedOn'>(row);
          return (
            <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_170px]">
              <TextField
                meta={text}
                label={`Fact ${index + 1}`}
                placeholder={index === 0 ? 'One in three visitors leaves at the delivery step' : undefined}
                hint={hintOf(text.name)}
                autoComplete="off"
              />
              <TextField
                meta={confirmedOn}
                type="date"
                label="Confirmed on"
                hint={hintOf(confirmedOn.name)}
              />
            </div>
          );
        }}
      </Rows>
      <ToCite form={form} list={list} facts={facts} />
    </>
  );
}

/** The client's facts that the offer does not cite yet, each a click away. */
function ToCite({ form, list, facts }: { form: AnyForm; list: AnyField; facts: KnownFact[] }) {
  const cited = new Set(
    rowsOf(list).map((row) => {
      const value = row.value as { text?: unknown } | undefined;
      return typeof value?.text === 'string' ? value.text.trim() : '';
    }),
  );
  const left = facts.filter(({ text }) => !cited.has(text));
  if (left.length === 0) return null;
  return (
    <div className="-mt-2">
      <p className="mb-1.5 text-[13px] text-ink-2">Noted on their page:</p>
      <ul className="m-0 grid list-none gap-2 p-0">
        {left.map(({ text, confirmedOn, confirmed }) => (
          <li key={text}>
            <Button
              {...form.insert.getButtonProps({
                name: list.name,
                defaultValue: { text, confirmedOn } as never,
              })}
              aria-label={`Cite: ${text}`}
              className="w-full !justify-start text-left"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {text} <span className="font-normal text-ink-2">confirmed on {confirmed}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
