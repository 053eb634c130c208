import { Form } from '@remix-run/react';
import { Button } from '../button';

type Asked = {
  id: string;
  by: string;
  text: string;
  asked: string;
  reply: string;
  repliedBy: string;
  replied: string;
};

/** What the client asked on their page, and our replies; one that waits has its form right below it. */
export function ClientQuestions({
  id,
  questions,
  mailedTo,
}: {
  id: string;
  questions: Asked[];
  /** Where a reply is mailed, too; empty where none is. */
  mailedTo: string;
}) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions" className="card mb-6 grid gap-4 px-5 py-4">
      <h2 id="questions">Questions on their page</h2>
      {questions.map(({ id: questionId, by, text, asked, reply, repliedBy, replied }) => (
        <div key={questionId} className="grid gap-2 border-t border-line pt-3 [overflow-wrap:anywhere]">
          <p className="text-[13px] text-ink-2">
            {by}, {asked}
          </p>
          <p className="whitespace-pre-line">{text}</p>
          {replied ? (
            <blockquote className="border-l-2 border-coffee pl-4">
              <p className="text-[13px] text-ink-2">
                {repliedBy || 'Reply'}, {replied}
              </p>
              <p className="whitespace-pre-line">{reply}</p>
            </blockquote>
          ) : (
            <Form method="post" action={`/proposals/${id}/replies`} className="grid gap-2">
              <input type="hidden" name="questionId" value={questionId} />
              <label htmlFor={`reply-${questionId}`} className="font-medium">
                Your reply to {by}
              </label>
              <textarea id={`reply-${questionId}`} name="text" required rows={3} className="control" />
              <p className="text-[13px] text-ink-2">
                {mailedTo
                  ? `It shows on their page, and is mailed to ${mailedTo}.`
                  : 'It shows on their page.'}
              </p>
              <div>
                <Button look="go">{mailedTo ? 'Reply and mail it' : 'Reply on their page'}</Button>
              </div>
            </Form>
          )}
        </div>
      ))}
    </section>
  );
}
