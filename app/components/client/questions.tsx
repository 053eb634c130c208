import { clientWordsIn } from '~/domain/document/words/client-words';
import type { Language } from '~/domain/proposal';

export type Asked = {
  id: string;
  by: string;
  text: string;
  askedOn: string;
  reply: string;
  repliedBy: string;
  repliedOn: string;
};

/** What was asked and replied, as a talk is read, and the way to ask. */
export function Questions({
  at,
  author,
  questions,
  language,
  open,
}: {
  at: string | null;
  author: string;
  questions: Asked[];
  language: Language;
  /** Whether it can still be answered: then a question comes first. */
  open: boolean;
}) {
  const words = clientWordsIn(language);
  return (
    <section className="page-questions" aria-labelledby="questions">
      <h2 id="questions">{words.questions.heading}</h2>
      {questions.map(({ id, by, text, askedOn, reply, repliedBy, repliedOn }) => (
        <div key={id} className="page-question">
          <p className="page-small">{words.questions.asked(by, askedOn)}</p>
          <p>{text}</p>
          {repliedOn ? (
            <blockquote>
              <p className="page-small">{words.questions.replied(repliedBy, repliedOn)}</p>
              <p>{reply}</p>
            </blockquote>
          ) : (
            <p className="page-small">{words.questions.waiting(author)}</p>
          )}
        </div>
      ))}
      <a className="page-plain" href={at ? `${at}/question` : undefined}>
        {open ? words.ask : words.askNow}
      </a>
    </section>
  );
}
