import { whoIsWho } from '~/domain/document/words/asked-text';
import { clientWordsIn } from '~/domain/document/words/client-words';
import type { AskedLine } from '~/domain/document/words/element-words';
import { rankingWordsIn } from '~/domain/document/words/ranking-words';
import type { Language } from '~/domain/proposal';
import { placeName } from '~/forms/rankings';
import { ClientField, ClientText, errorOf, FieldError, FormErrors, type Result } from './field';
import { ClientFrame } from './frame';

type Props = {
  page: {
    at: string;
    language: Language;
    title: string;
    firm: string;
    accent: string;
    version: number;
    /** In an order that says nothing of how the firm ranks them. */
    lines: (Omit<AskedLine, 'index'> & { place: number })[];
    contactName: string;
    /** What they sent, or on a list that changed meanwhile as much of it as still fits. */
    theirs: { ranks: (number | undefined)[]; words: string; by: string; day: string } | null;
  };
  result: Result;
  /** The list is another than the one they ranked. */
  changed: boolean;
};

/** What matters to them, ranked: a place for each line, a few words, a name, one button. */
export function RankingPage({ page, result, changed }: Props) {
  const { at, language, title, firm, accent, version, lines, contactName, theirs } = page;
  const own = rankingWordsIn(language);
  const shared = clientWordsIn(language);
  const words = { ...shared, errors: { ...shared.errors, ...own.errors } };
  return (
    <ClientFrame accent={accent}>
      <header className="page-head">
        <p className="page-firm">{firm}</p>
      </header>
      <main className="page-step">
        <h1>{title}</h1>
        {theirs && !result && !changed ? <p className="page-thanks">{own.thanks(theirs.day)}</p> : null}
        {changed ? (
          <p className="page-error" role="alert">
            {own.changed}
          </p>
        ) : null}
        <p className="page-lead">
          {own.text} {whoIsWho(firm, lines, language)}
        </p>
        <FormErrors result={result} words={words} />
        <form method="post" action={at}>
          <input type="hidden" name="version" value={version} />
          <ul className="page-ranks">
            {lines.map(({ text, place }) => (
              <PlaceOf
                key={place}
                name={text}
                index={place}
                count={lines.length}
                choose={own.choose}
                chosen={chosenIn(result, place, theirs?.ranks[place])}
                error={errorOf(result, `places.${placeName(place)}`, words)}
              />
            ))}
          </ul>
          <ClientText name="words" label={own.words} otherwise={theirs?.words ?? ''} {...{ result, words }} />
          <ClientField
            name="name"
            label={words.yourName}
            autoComplete="name"
            otherwise={theirs?.by || contactName}
            {...{ result, words }}
          />
          <button type="submit" className="page-go">
            {own.send}
          </button>
          <p className="page-small">{own.seenBy(firm)}</p>
        </form>
      </main>
    </ClientFrame>
  );
}

type PlaceProps = {
  name: string;
  index: number;
  count: number;
  choose: string;
  chosen: string;
  error: string | undefined;
};

function PlaceOf({ name, index, count, choose, chosen, error }: PlaceProps) {
  const id = placeName(index);
  return (
    <li>
      <label htmlFor={id}>{name}</label>
      <select
        className="page-control"
        id={id}
        name={`places.${id}`}
        defaultValue={chosen}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <option value="">{choose}</option>
        {Array.from({ length: count }, (_, at) => String(at + 1)).map((place) => (
          <option key={place} value={place}>
            {place}
          </option>
        ))}
      </select>
      <FieldError name={id} error={error} />
    </li>
  );
}

function chosenIn(result: Result, index: number, otherwise: number | undefined): string {
  if (!result) return otherwise === undefined ? '' : String(otherwise);
  const places = result.initialValue?.places;
  const typed = typeof places === 'object' && !Array.isArray(places) ? places?.[placeName(index)] : '';
  return typeof typed === 'string' ? typed : '';
}
