import { clientWordsIn } from '~/domain/document/words/client-words';
import type { Language } from '~/domain/proposal';
import type { TermsPart } from '~/domain/terms';
import { ClientStep, type Frame } from './frame';
import { TermsList } from './terms-list';

type Props = {
  frame: Frame;
  language: Language;
  name: string;
  when: string;
  sentence: string;
  parts: TermsPart[];
  startsOn: string;
  provides: { heading: string; items: string[] };
  author: string;
  authorEmail: string;
  /** They said it here, so there is a record of it. */
  recorded: boolean;
};

/** After the yes: thanks, what was agreed, and what happens next. */
export function Agreed({ frame, language, name, when, sentence, parts, startsOn, ...more }: Props) {
  const words = clientWordsIn(language);
  const { provides, author, authorEmail, recorded } = more;
  return (
    <ClientStep frame={frame} back={words.backToOffer}>
      <h1>{words.accepted.heading(name)}</h1>
      <p>{when}</p>
      <p className="page-terms">{sentence}</p>
      <TermsList parts={parts} />
      <h2>{words.accepted.next}</h2>
      <ul>
        {startsOn ? <li>{words.accepted.starts(frame.firm, startsOn)}</li> : null}
        {provides.items.length > 0 ? (
          <li>
            {provides.heading}: {provides.items.join(', ')}
          </li>
        ) : null}
        <li>{words.accepted.keepIt}</li>
      </ul>
      <a className="page-go" href={`${frame.at}/pdf`}>
        {words.downloadPdf}
      </a>
      <div className="page-ways">
        {recorded ? <a href={`${frame.at}/record`}>{words.downloadRecord}</a> : null}
        <a href={`${frame.at}/promise.ics`}>{words.addDays}</a>
      </div>
      {authorEmail ? (
        <p className="page-small">
          {words.accepted.writeTo(author)} <a href={`mailto:${authorEmail}`}>{authorEmail}</a>
        </p>
      ) : null}
    </ClientStep>
  );
}
