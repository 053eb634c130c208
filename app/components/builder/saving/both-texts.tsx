import { inputIdOf } from '~/domain/builder-steps';
import { fieldName } from '~/domain/field-names';
import { fieldWords } from '~/domain/field-words';
import { type Field, marksOf, writeMarks } from '~/domain/merging';
import type { Offer } from '~/domain/proposal';
import { Button } from '../../button';
import { useBuilder } from '../use-builder';

/**
 * Where a field was changed here and elsewhere: what the writer typed and what was saved, side by side, and the
 * choice. What means something only together, like an amount and its currency, is one choice. The buttons send the
 * form, so that they work without scripts too.
 */
export function BothTexts({
  patch,
  conflicts,
  together,
  newer,
  keepMine,
  takeTheirs,
}: {
  patch: Partial<Offer> | null;
  conflicts: Field[];
  /** Those of them that are one choice. */
  together: Field[];
  /** Changed elsewhere alone, and not shown in the form yet. */
  newer: Field[];
  keepMine(fields: Field[]): void;
  takeTheirs(fields: Field[]): void;
}) {
  const { held, locale } = useBuilder();
  if (conflicts.length === 0) return null;
  const mine = { ...held.offer, ...patch };
  const choices = [
    together,
    ...conflicts.filter((field) => !together.includes(field)).map((field) => [field]),
  ];
  const open = choices.filter((fields) => fields.length > 0);
  const chosen = (fields: Field[]) => {
    const [next] = open.filter((others) => others !== fields);
    // The buttons go away with the choice: on to the next one, or to the field itself.
    const to = next ? `keep-${next[0]}` : inputIdOf(fields[0] ?? '');
    requestAnimationFrame(() => document.getElementById(to)?.focus());
  };
  return (
    <section
      id="both-texts"
      tabIndex={-1}
      aria-labelledby="both-texts-head"
      className="my-7 rounded-[12px] border border-line-strong bg-surface p-4 outline-none sm:p-5"
    >
      <h3 id="both-texts-head" className="text-[16px] font-medium">
        Saved elsewhere while you were writing
      </h3>
      <p className="mt-1 text-[14px] text-ink-2">
        Nothing that was saved is overwritten, and what you typed is still here. Choose which text stays; the
        rest of the page is saved.
      </p>
      {newer.length > 0 ? (
        <p className="mt-1 text-[14px] text-ink-2">
          Saved meanwhile too, and left as it is: {newer.map(fieldName).join(', ')}.
        </p>
      ) : null}
      {open.map((fields) => (
        <fieldset key={fields[0]} className="mt-4 min-w-0 border-t border-line pt-4">
          <legend className="sr-only">{fields.map(fieldName).join(', ')}</legend>
          <p aria-hidden="true" className="font-medium">
            {fields.map(fieldName).join(', ')}
          </p>
          {fields.length > 1 ? (
            <p className="mt-0.5 text-[14px] text-ink-2">
              These make one price, so you choose them together. You can change it afterwards.
            </p>
          ) : null}
          <div className="mt-2 grid gap-3 sm:grid-cols-2">
            <Texts
              head="You wrote"
              texts={textsOf(fields, mine, locale)}
              button={{
                id: `keep-${fields[0]}`,
                name: 'started.keep',
                value: writeMarks(marksOf(held.offer, fields)),
                children: 'Keep mine',
              }}
              onChoose={() => {
                keepMine(fields);
                chosen(fields);
              }}
            />
            <Texts
              head="Saved meanwhile"
              texts={textsOf(fields, held.offer, locale)}
              button={{
                id: `take-${fields[0]}`,
                name: 'started.take',
                value: writeMarks(marksOf(held.offer, fields)),
                children: fields.length > 1 ? 'Take the saved price' : 'Take the saved text',
              }}
              onChoose={() => {
                takeTheirs(fields);
                chosen(fields);
              }}
            />
          </div>
        </fieldset>
      ))}
    </section>
  );
}

type Told = { name: string | null; words: string[] };

/** What an offer holds in some fields; one field alone needs no name. */
const textsOf = (fields: Field[], offer: Offer, locale: string): Told[] =>
  fields.map((field) => ({
    name: fields.length > 1 ? fieldName(field) : null,
    words: fieldWords(field, offer[field], { locale, currency: offer.currency }),
  }));

function Texts({
  head,
  texts,
  button,
  onChoose,
}: {
  head: string;
  texts: Told[];
  button: { id: string; name: string; value: string; children: string };
  onChoose(): void;
}) {
  return (
    <div className="flex min-w-0 flex-col rounded-[10px] bg-sunk p-3.5 [overflow-wrap:anywhere]">
      <p className="text-[13px] text-ink-2">{head}</p>
      {texts.map(({ name, words }) => (
        <div key={name} className={name ? 'mt-1.5' : 'mt-1'}>
          {name ? <p className="text-[13px] text-ink-2">{name}</p> : null}
          <Words words={words} />
        </div>
      ))}
      <div className="mt-auto pt-3">
        <Button
          {...button}
          onClick={(event) => {
            event.preventDefault();
            onChoose();
          }}
        />
      </div>
    </div>
  );
}

function Words({ words }: { words: string[] }) {
  if (words.length < 2) return <p className="whitespace-pre-line">{words[0] ?? 'Nothing'}</p>;
  return (
    <ul className="list-disc pl-5">
      {words.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
