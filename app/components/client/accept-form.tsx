import { clientWordsIn } from '~/domain/document/words/client-words';
import type { Language } from '~/domain/proposal';
import type { Terms } from '~/domain/terms';
import { ClientField, ClientText, errorOf, FieldError, FormErrors, type Result, typedIn } from './field';
import { ClientStep, type Frame } from './frame';
import { TermsList } from './terms-list';

type Props = {
  frame: Frame;
  language: Language;
  terms: Terms;
  /** What was chosen, as in the address. */
  asked: string;
  choosing: boolean;
  /** What was read, for the yes to name it. */
  read: { shown: string; revision: number; until: string };
  result: Result;
  /** What the offer asks to be told with the yes; may be empty. */
  asks: string;
  /** Where the thanks go already; null where none are mailed. */
  copyGoesTo: string | null;
};

/** The terms in one sentence and point by point, a name, a tick, and the yes. */
export function AcceptForm({ frame, language, terms, asked, choosing, result, read, ...more }: Props) {
  const { asks, copyGoesTo } = more;
  const words = clientWordsIn(language);
  const consentError = errorOf(result, 'consent', words);
  return (
    <ClientStep frame={frame} back={words.backToOffer}>
      <h1>{words.theTerms}</h1>
      <FormErrors result={result} words={words} />
      <p className="page-terms">{terms.sentence}</p>
      <TermsList parts={terms.parts} />
      {choosing ? (
        <p>
          <a href={`${frame.at}/acceptance`}>{words.otherChoice}</a>
        </p>
      ) : null}
      <form method="post" action={`${frame.at}/acceptance${asked}`}>
        {Object.entries(read).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {asks ? (
          <>
            <p className="page-asks">
              <strong>{words.theyAsk}:</strong> {asks}
            </p>
            <ClientText name="words" label={words.yourWords} {...{ result, words }} />
          </>
        ) : null}
        <ClientField name="name" label={words.yourName} autoComplete="name" {...{ result, words }} />
        <ClientField
          name="purchaseOrder"
          label={words.purchaseOrder}
          autoComplete="off"
          {...{ result, words }}
        />
        {copyGoesTo === null ? null : (
          <>
            <ClientField
              name="copyTo"
              type="email"
              label={words.copyTo}
              autoComplete="email"
              {...{ result, words }}
            />
            {copyGoesTo ? <p className="page-small page-hint">{words.copyGoesTo(copyGoesTo)}</p> : null}
          </>
        )}
        <label className="page-box page-consent">
          <input
            type="checkbox"
            name="consent"
            defaultChecked={typedIn(result, 'consent') === 'on'}
            aria-invalid={consentError ? true : undefined}
            aria-describedby={consentError ? 'consent-error' : undefined}
          />
          <span>{terms.consentText}</span>
        </label>
        <FieldError name="consent" error={consentError} />
        <button type="submit" className="page-go">
          {words.accept}
        </button>
        <p className="page-small">{words.whatIsKept}</p>
      </form>
    </ClientStep>
  );
}
