import { Form } from '@remix-run/react';
import type { AskedLine } from '~/domain/document/words/element-words';
import type { CivilDate } from '~/domain/proposal';
import { placeName } from '~/forms/rankings';
import { Button } from '../../button';
import { FieldErrors } from '../../field';
import { Notice } from '../../page';
import { problemIn, type Result } from './row-input';
import { ToldField, typedOr } from './told-field';

type Props = {
  clientId: string;
  version: number;
  /** As the client is asked them, in their language and in an order that is not ours. */
  lines: AskedLine[];
  language: string;
  contacts: string[];
  today: CivilDate;
  before: { ranks: number[]; words: string; name: string; on: CivilDate };
  result: Result;
  /** The list is another than the one they ranked. */
  changed: boolean;
};

/** How they rank the list, as they told it: who, when, a place for each line, their words. */
export function ToldForm({
  clientId,
  version,
  lines,
  language,
  contacts,
  today,
  before,
  result,
  changed,
}: Props) {
  const problem = changed
    ? 'The list has changed meanwhile, so nothing was saved. Ask them about it as it is now.'
    : problemIn(result);
  return (
    <Form
      method="post"
      action={`/clients/${clientId}/elements/rankings`}
      key={version}
      className="card grid gap-5 px-6 py-5"
    >
      {problem ? <Notice tone="broken">{problem}</Notice> : null}
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-[minmax(0,1fr)_180px]">
        <ToldField name="name" label="Who told you" errors={result?.error?.name}>
          <input
            defaultValue={typedOr(result, 'name', before.name)}
            list="contacts"
            autoComplete="off"
            className="control"
          />
        </ToldField>
        <datalist id="contacts">
          {contacts.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <ToldField name="on" label="On which day" errors={result?.error?.on}>
          <input
            type="date"
            defaultValue={typedOr(result, 'on', before.on)}
            max={today}
            className="control"
          />
        </ToldField>
      </div>
      <fieldset>
        <legend className="mb-1 font-medium">Their places</legend>
        <p className="mb-2 text-[13px] text-ink-2">
          Place 1 matters most to them, and each place is given once. The lines are as they read them, in the
          order of the alphabet.
        </p>
        <ul className="m-0 list-none p-0">
          {lines.map(({ text, index }) => (
            <Place
              key={index}
              text={text}
              language={language}
              name={placeName(index)}
              count={lines.length}
              otherwise={before.ranks[index]}
              result={result}
            />
          ))}
        </ul>
      </fieldset>
      <ToldField name="words" label="In their words (optional)" errors={result?.error?.words}>
        <textarea rows={3} defaultValue={typedOr(result, 'words', before.words)} className="control" />
      </ToldField>
      <div>
        <Button look="go">Save their ranking</Button>
      </div>
    </Form>
  );
}

type PlaceProps = {
  text: string;
  language: string;
  name: string;
  count: number;
  otherwise: number | undefined;
  result: Result;
};

function Place({ text, language, name, count, otherwise, result }: PlaceProps) {
  const errors = result?.error?.[`places.${name}`] ?? undefined;
  const places = result?.initialValue?.places;
  const typed = typeof places === 'object' && !Array.isArray(places) ? places?.[name] : undefined;
  const chosen = result ? (typeof typed === 'string' ? typed : '') : String(otherwise ?? '');
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_104px] items-center gap-x-4 border-t border-line py-1.5">
      <label htmlFor={name} lang={language} className="[overflow-wrap:anywhere]">
        {text}
      </label>
      <select
        id={name}
        name={`places.${name}`}
        className="control"
        defaultValue={chosen}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? `${name}-error` : undefined}
      >
        <option value="">Place</option>
        {Array.from({ length: count }, (_, at) => String(at + 1)).map((place) => (
          <option key={place} value={place}>
            {place}
          </option>
        ))}
      </select>
      <div className="col-span-full">
        <FieldErrors id={`${name}-error`} errors={errors} />
      </div>
    </li>
  );
}
