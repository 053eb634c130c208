import { Form, useHref } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '../button';
import { CopyButton } from '../copy-button';
import { TextLink } from '../page';
import { MailingForm } from './mailing-form';

type Props = {
  id: string;
  /** Right after sending, taking it to them is what comes next. */
  justSent: boolean;
  /** Whether an answer is still awaited. */
  withClient: boolean;
  revision: number;
  /** Whether its PDF was taken away on purpose: then nothing goes out by mail. */
  pdfGone: boolean;
  /** Whether they said yes on their page, and the record of it is kept. */
  hasRecord: boolean;
  mail: { subject: string; text: string };
  hasAddress: boolean;
  older: number[];
  /** Whether First Cup mailed it, or is about to: then one's own mail is the way round. */
  posted: boolean;
  /** Whether a mail is under way or has to be seen to first: another one waits. */
  unsettled: boolean;
  /** Whether others can open a link to the client's page, and there is one. */
  linkable: boolean;
  /** Where First Cup would mail it; null where it can't. */
  mailable: { address: string } | null;
};

const link =
  'inline-flex min-h-11 items-center justify-center rounded-[9px] border px-4 py-2 text-[14px] font-medium no-underline';

const looks = {
  go: 'border-coffee bg-coffee text-on-coffee hover:brightness-110',
  plain: 'border-line-strong bg-surface text-ink hover:bg-sunk',
};

/** The ways to the client: the mail that First Cup sends, one's own, the PDF. */
export function WaysOut(props: Props) {
  const { id, withClient, posted, unsettled, mailable, revision, pdfGone, hasRecord, older } = props;
  const at = useHref(`/proposals/${id}/revisions/${revision}`);
  return (
    <section aria-labelledby="ways-out" className="card grid gap-3 p-5">
      <h2 id="ways-out">{withClient && !posted && !pdfGone ? 'Take it to them' : 'The documents'}</h2>
      {posted || pdfGone ? null : <OwnMail {...props} />}
      {pdfGone ? (
        <p className="text-[14px] text-ink-2">The PDF was taken away with a name that stood in it.</p>
      ) : (
        <a href={`${at}/pdf?download`} className={`${link} ${looks.plain}`}>
          Download the PDF
        </a>
      )}
      {hasRecord ? (
        <a href={`${at}/record?download`} className={`${link} ${looks.plain}`}>
          Download the acceptance record
        </a>
      ) : null}
      {mailable && !unsettled && !pdfGone ? (
        <Folded words={posted ? 'Mail it again' : 'Have First Cup mail it'}>
          <MailingForm id={id} address={mailable.address} go={posted ? 'Mail it again' : 'Mail it'} />
        </Folded>
      ) : null}
      {posted && !pdfGone ? (
        <Folded words={withClient ? 'Send it yourself instead' : 'The mail'}>
          <OwnMail {...props} justSent={false} />
        </Folded>
      ) : null}
      <p className="border-t border-line pt-3 text-[14px]">
        <a href={useHref(`/proposals/${id}/promise.ics`)} className="link">
          Put its days into your calendar
        </a>
      </p>
      {older.length > 0 ? (
        <p className="text-[13px] text-ink-2">
          Sent before:{' '}
          {older.map((earlier) => (
            <span key={earlier} className="mr-2">
              <TextLink to={`/proposals/${id}/revisions/${earlier}`}>revision {earlier}</TextLink>
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function Folded({ words, children }: { words: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-8 cursor-pointer text-[14px] font-medium">{words}</summary>
      <div className="grid gap-3 pt-2">{children}</div>
    </details>
  );
}

/** A mail of one's own: the ready one, or its words to paste. */
function OwnMail({ id, revision, justSent, hasAddress, mail, linkable }: Props) {
  const ready = useHref(`/proposals/${id}/revisions/${revision}/mail`);
  const look = `${link} ${justSent ? looks.go : looks.plain}`;
  return (
    <>
      {linkable ? (
        // Not Remix's own form: the answer is a file.
        <form method="post" action={ready} className="grid">
          <button type="submit" className={`${look} cursor-pointer`}>
            Open the ready mail, with a link to their page
          </button>
        </form>
      ) : (
        <a href={ready} className={look}>
          Open the ready mail
        </a>
      )}
      <p className="text-[13px] text-ink-2">
        A file that Outlook, Apple Mail or Thunderbird opens as a mail of yours, with the PDF attached.
        {hasAddress ? '' : ' Add the address there: this contact has none yet.'} In web mail, copy the text
        and attach the PDF.
      </p>
      {linkable ? (
        <Form method="post" action={`/proposals/${id}/links`} className="grid">
          <Button>Make a link and the text with it</Button>
        </Form>
      ) : (
        <CopyText text={`${mail.subject}\n\n${mail.text}`} />
      )}
    </>
  );
}

/** A button where scripts run, and the text itself to copy by hand where they don't. */
function CopyText({ text }: { text: string }) {
  return (
    <>
      <CopyButton text={text} label="Copy the text" done="The text is copied." />
      <details>
        <summary className="min-h-8 cursor-pointer text-[13px] text-ink-2">See the text of the mail</summary>
        <textarea
          readOnly
          aria-label="The text of the mail"
          rows={14}
          className="control mt-2 text-[13px]"
          value={text}
        />
      </details>
    </>
  );
}
