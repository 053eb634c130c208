import type { ReactNode } from 'react';
import type { ViewChange } from '~/domain/changes/view-changes';
import { clientWordsIn } from '~/domain/document/words/client-words';
import { Changed } from './changed';
import { Closed } from './closed';
import { ClientField, FormErrors, type Result } from './field';
import { ClientStep, type Frame } from './frame';
import type { Stands } from './how-it-stands';

export type AnswerPage = Stands &
  Frame & { title: string; open: boolean; revision: number; contactName: string };
export type AnswerResult = { result: Result } | { changes: ViewChange[] } | undefined;

export const resultOf = (answer: AnswerResult): Result =>
  answer && 'result' in answer ? answer.result : undefined;

/** A page with one answer to give: what it is about, its fields, a name, and one button. */
export function AnswerStep({
  page,
  place,
  answer,
  heading,
  text,
  send,
  children,
}: {
  page: AnswerPage;
  place: string;
  answer: AnswerResult;
  heading: string;
  text: string;
  /** On the button, where it is more than an answer. */
  send?: string;
  children: ReactNode;
}) {
  const words = clientWordsIn(page.language);
  if (answer && 'changes' in answer) {
    return <Changed frame={page} language={page.language} changes={answer.changes} />;
  }
  if (!page.open) return <Closed {...page} frame={page} />;
  const result = resultOf(answer);
  return (
    <ClientStep frame={page} back={words.backToOffer}>
      <h1>{heading}</h1>
      <p>{text}</p>
      <FormErrors result={result} words={words} />
      <form method="post" action={`${page.at}/${place}`}>
        <input type="hidden" name="revision" value={page.revision} />
        {children}
        <ClientField
          name="name"
          label={words.yourName}
          autoComplete="name"
          otherwise={page.contactName}
          {...{ result, words }}
        />
        <button type="submit" className="page-go">
          {send ?? words.send}
        </button>
      </form>
    </ClientStep>
  );
}
