import type { ReactNode } from 'react';
import type { DocumentView } from '~/domain/document/document-view';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { wordsIn } from '~/domain/document/words/document-words';
import { ChoiceBoxes, type Offered } from './choice';
import { ClientFrame, type Frame } from './frame';
import { HowItStands, type Stands } from './how-it-stands';
import { type Asked, Questions } from './questions';

type Props = Frame &
  Stands & {
    view: DocumentView;
    offered: Offered | null;
    questions: Asked[];
    /** Until when a yes can be said, as short as it can be; empty where no day was said. */
    lastDay: string;
    /** That a name is not in it any more; empty where it is as it was sent. */
    blackedOut: string;
    children: ReactNode;
  };

/** The offer as the client reads it, and every answer one can give. `at` null: nothing can be answered. */
export function OfferPage({ children, ...page }: Props) {
  const words = clientWordsIn(page.language);
  const { at, firm, accent, standing, lastDay, offered, view } = page;
  const open = standing === 'sent';
  const [price] = view.facts;
  return (
    <ClientFrame accent={accent}>
      <header className="page-top">
        <h1>{words.offerFrom(firm)}</h1>
        <p>
          <a href={at ? `${at}/pdf` : undefined}>{words.downloadPdf}</a>
          {open ? <a href={at ? `${at}/promise.ics` : undefined}>{words.addDays}</a> : null}
        </p>
      </header>
      <main>
        {open ? null : <HowItStands {...page} />}
        {page.blackedOut ? (
          <section className="page-standing">
            <p>{page.blackedOut}</p>
          </section>
        ) : null}
        <div className="page-offer">
          {children}
          {open ? (
            <div className="page-bar">
              <p>{lastDay ? words.sayYesBy(lastDay) : price?.value}</p>
              <a className="page-go" href={offered || !at ? '#answer' : `${at}/acceptance`}>
                {words.sayYes}
              </a>
            </div>
          ) : null}
        </div>
        {open ? <Answers {...page} /> : null}
        <Questions
          at={at}
          author={page.author}
          questions={page.questions}
          language={page.language}
          open={open}
        />
      </main>
    </ClientFrame>
  );
}

/** Yes first, as large as a thumb; everything else one tap away. */
function Answers({ at, language, offered }: Omit<Props, 'children'>) {
  const words = clientWordsIn(language);
  const { chooseOne, youMayAdd } = wordsIn(language);
  const to = (place: string) => (at ? `${at}/${place}` : undefined);
  return (
    <section className="page-answer" id="answer" aria-labelledby="your-answer">
      <h2 id="your-answer">{words.yourAnswer}</h2>
      {offered ? (
        <form method="get" action={to('acceptance')}>
          <p className="page-lead">{words.chooseHere}</p>
          <ChoiceBoxes offered={offered} chooseOne={chooseOne} youMayAdd={youMayAdd} />
          <button type="submit" name="chosen" value="1" className="page-go" disabled={!at}>
            {words.goToTerms}
          </button>
        </form>
      ) : (
        <a className="page-go" href={to('acceptance')}>
          {words.sayYes}
        </a>
      )}
      <h3 className="page-more">{words.notQuite}</h3>
      <ul className="page-ways">
        <li>
          <a href={to('smaller')}>{words.smaller}</a>
        </li>
        <li>
          <a href={to('different')}>{words.different}</a>
        </li>
        <li>
          <a href={to('later')}>{words.later}</a>
        </li>
        <li>
          <a href={to('refusal')}>{words.refuse}</a>
        </li>
      </ul>
    </section>
  );
}
