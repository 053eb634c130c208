import { clientWordsIn } from '~/domain/document/words/client-words';
import type { Standing } from '~/domain/lifecycle';
import type { Language } from '~/domain/proposal';
import type { Frame } from './frame';

export type Stands = {
  language: Language;
  standing: Standing;
  openUntil: string;
  author: string;
  outcome: 'smaller' | 'different' | 'later' | 'declined' | null;
  answeredOn: string;
  /** What they said in place of a yes. */
  said: string[];
  authorEmail: string;
};

/** How it stands, where there is nothing to answer any more. */
export function HowItStands({
  at,
  language,
  standing,
  outcome,
  author,
  openUntil,
  answeredOn,
  said,
  authorEmail,
}: Stands & Pick<Frame, 'at'>) {
  const words = clientWordsIn(language);
  if (standing === 'expired') {
    return (
      <section className="page-standing">
        <p>
          <strong>{words.wasOpenUntil(openUntil)}</strong> {words.askWhetherItStands(author)}
        </p>
      </section>
    );
  }
  if (outcome) {
    const { heading, text } = words.outcomes[outcome];
    return (
      <section className="page-standing">
        <h2>{heading}</h2>
        <p>
          {words.yourAnswerOf(answeredOn)} {text(author)}
        </p>
        {said.length > 0 ? (
          <blockquote className="page-said">
            {said.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </blockquote>
        ) : null}
        <p>
          <strong>{words.changedYourMind}</strong>{' '}
          {authorEmail ? (
            <>
              <a href={`mailto:${authorEmail}`}>{words.writeTo(authorEmail)}</a>
              {' · '}
            </>
          ) : null}
          <a href={at ? `${at}/question` : undefined}>{words.askNow}</a>
        </p>
      </section>
    );
  }
  return (
    <section className="page-standing page-yes">
      <p>
        <strong>{words.accepted.recorded(answeredOn)}</strong>{' '}
        <a href={at ? `${at}/acceptance` : undefined}>{words.accepted.next}</a>
      </p>
    </section>
  );
}
