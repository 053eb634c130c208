import { Form, useHref } from '@remix-run/react';
import type { Standing } from '~/domain/lifecycle';
import { Notice, TextLink } from '../page';
import { type Posted, PostedNotice } from './posted-notice';

type Props = {
  proposal: { id: string; number: string | null };
  standing: Standing;
  openUntil: string;
  /** The last day to say yes is later than the document says. */
  extended: boolean;
  drafting: number | null;
  printed: boolean;
  justSent: boolean;
  /** Undo was pressed too late. */
  late: boolean;
  /** How the mail that carries it fares; null where none was asked for. */
  posted: Posted | null;
  mailable: { address: string } | null;
  revision: number;
};

/** What the reader should know before anything else. */
export function ProposalNotices({
  proposal,
  standing,
  openUntil,
  extended,
  drafting,
  printed,
  justSent,
  late,
  posted,
  mailable,
  revision,
}: Props) {
  const pdf = useHref(`/proposals/${proposal.id}/revisions/${revision}/pdf`);
  const to = (place: string) => `/proposals/${proposal.id}/${place}`;
  return (
    <>
      {late ? (
        <Notice tone="wait">It had gone out already. Revise it and send it again, or withdraw it.</Notice>
      ) : null}
      {posted ? <PostedNotice id={proposal.id} posted={posted} mailable={mailable} /> : null}
      {justSent && printed && !posted ? (
        <Notice tone="kept">
          Frozen as {proposal.number}, and the PDF is ready. Now take it to them: open the ready mail, or copy
          the text.
        </Notice>
      ) : null}
      {printed || posted?.state === 'waiting' || posted?.state === 'sending' ? null : (
        <Notice tone="wait">
          The PDF is not printed yet. Nothing is lost: it is tried again every minute from what was sent, and
          when you{' '}
          <a className="underline" href={pdf} target="_blank" rel="noreferrer">
            open the PDF
          </a>
          .
        </Notice>
      )}
      {extended && standing === 'sent' ? (
        <Notice tone="wait">
          Open until {openUntil}: it was extended after it was sent. The document says the earlier day, the
          text of the mail says both.
        </Notice>
      ) : null}
      {standing === 'expired' ? (
        <Notice tone="wait">
          This offer was open until {openUntil}. <TextLink to={to('extension')}>Extend it</TextLink>, or
          record the answer with the day on which it came.
        </Notice>
      ) : null}
      {drafting === null ? null : (
        <Notice tone="wait">
          <Form method="get" action={to('discard')} className="flex flex-wrap items-center gap-x-3">
            <span>
              {standing === 'accepted' || standing === 'delivered'
                ? `They said yes to revision ${revision} while revision ${drafting} was being written. It can’t be sent any more.`
                : `Revision ${drafting} is being written. What you see here is what the client has, revision ${revision}.`}
            </span>
            <button type="submit" className="min-h-8 cursor-pointer font-semibold underline">
              Discard revision {drafting}
            </button>
          </Form>
        </Notice>
      )}
    </>
  );
}
