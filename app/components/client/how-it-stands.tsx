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
        <p>{text(author)}</p>
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
