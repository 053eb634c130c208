import { inputIdOf } from '~/domain/builder-steps';
import { fieldName } from '~/domain/field-names';
import { fieldWords } from '~/domain/field-words';
import { type Field, markOf } from '~/domain/merging';
import type { Offer } from '~/domain/proposal';
import { Button } from '../../button';
import { useBuilder } from '../use-builder';

/**
 * Where a field was changed here and elsewhere: what the writer typed and what was saved, side by side, and the
 * choice. The buttons send the form, so that they work without scripts too.
 */
export function BothTexts({
  patch,
  conflicts,
  newer,
  keepMine,
  takeTheirs,
}: {
  patch: Partial<Offer> | null;
  conflicts: Field[];
  /** Changed elsewhere alone, and not shown in the form yet. */
  newer: Field[];
  keepMine(field: Field): void;
  takeTheirs(field: Field): void;
}) {
  const { held, locale } = useBuilder();
  if (conflicts.length === 0) return null;
  const mine = { ...held.offer, ...patch };
  const chosen = (field: Field) => {
    const others = conflicts.filter((other) => other !== field);
    // The buttons go away with the choice: on to the next one, or to the field itself.
    const to = others[0] ? `keep-${others[0]}` : inputIdOf(field);
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
      {conflicts.map((field) => (
        <fieldset key={field} className="mt-4 min-w-0 border-t border-line pt-4">
          <legend className="sr-only">{fieldName(field)}</legend>
          <p aria-hidden="true" className="font-medium">
            {fieldName(field)}
          </p>
          <div className="mt-2 grid gap-3 sm:grid-cols-2">
            <Text
              head="You wrote"
              words={fieldWords(field, mine[field], { locale, currency: mine.currency })}
              button={{
                id: `keep-${field}`,
                name: 'started.keep',
                value: `${field}:${markOf(held.offer[field])}`,
                children: 'Keep mine',
              }}
              onChoose={() => {
                keepMine(field);
                chosen(field);
              }}
            />
            <Text
              head="Saved meanwhile"
              words={fieldWords(field, held.offer[field], { locale, currency: held.offer.currency })}
              button={{
                id: `take-${field}`,
                name: 'started.take',
                value: `${field}:${markOf(held.offer[field])}`,
                children: 'Take the saved text',
              }}
              onChoose={() => {
                takeTheirs(field);
                chosen(field);
              }}
            />
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function Text({
  head,
  words,
  button,
  onChoose,
}: {
  head: string;
  words: string[];
  button: { id: string; name: string; value: string; children: string };
  onChoose(): void;
}) {
  return (
    <div className="flex min-w-0 flex-col rounded-[10px] bg-sunk p-3.5 [overflow-wrap:anywhere]">
      <p className="text-[13px] text-ink-2">{head}</p>
      {words.length > 1 ? (
        <ul className="mt-1 list-disc pl-5">
          {words.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <li key={index}>{item}</li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 whitespace-pre-line">{words[0] ?? 'Nothing'}</p>
      )}
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
