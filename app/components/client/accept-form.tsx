import { clientWordsIn } from '~/domain/document/words/client-words';
import type { Language } from '~/domain/proposal';
import type { Terms } from '~/domain/terms';
import { ClientField, errorOf, FieldError, FormErrors, type Result, typedIn } from './field';
import { ClientStep, type Frame } from './frame';

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
};

/** The terms in one sentence, a name, a tick, and the yes. */
export function AcceptForm({ frame, language, terms, asked, choosing, result, read }: Props) {
  const words = clientWordsIn(language);
  const consentError = errorOf(result, 'consent', words);
  return (
    <ClientStep frame={frame} back={words.backToOffer}>
      <h1>{words.theTerms}</h1>
      <FormErrors result={result} words={words} />
      <p className="page-terms">{terms.sentence}</p>
      {choosing ? (
        <p>
          <a href={`${frame.at}/acceptance`}>{words.otherChoice}</a>
        </p>
      ) : null}
      <form method="post" action={`${frame.at}/acceptance${asked}`}>
        {Object.entries(read).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ClientField name="name" label={words.yourName} autoComplete="name" {...{ result, words }} />
        <ClientField
          name="purchaseOrder"
          label={words.purchaseOrder}
          autoComplete="off"
          {...{ result, words }}
        />
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
