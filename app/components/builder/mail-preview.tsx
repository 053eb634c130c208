import { Link } from '@remix-run/react';
import { addressOf } from '~/domain/builder-steps';

/** The mail as it will go out, folded below its first lines, and the way to the words that open it. */
export function MailPreview({
  id,
  to,
  subject,
  text,
  ownWords,
}: {
  id: string;
  /** Person and address; the person alone where there is no address. */
  to: string;
  subject: string;
  text: string;
  /** Whether it begins with the writer's own words. */
  ownWords: boolean;
}) {
  return (
    <section aria-labelledby="mail-preview" className="card mb-6 grid gap-2 p-5 [overflow-wrap:anywhere]">
      <h2 id="mail-preview">The mail</h2>
      <p className="text-[14px] text-ink-2">
        To {to}
        <br />
        <span className="font-medium text-ink">{subject}</span>
      </p>
      <p className="text-[14px]">
        <Link to={addressOf(id, 'coverNote')} className="link">
          {ownWords ? 'Change your words before it' : 'Begin it with words of your own'}
        </Link>
      </p>
      <details>
        <summary className="min-h-8 cursor-pointer text-[14px] font-medium">Read it as they will</summary>
        <p className="mt-2 max-w-[62ch] whitespace-pre-wrap border-t border-line pt-3 text-[14px]">
          {text.trimEnd()}
        </p>
      </details>
    </section>
  );
}
