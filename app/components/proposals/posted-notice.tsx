import type { MailState } from '~/domain/post/mail-kinds';
import { LookAgain } from '../look-again';
import { Notice } from '../page';
import { MailingForm } from './mailing-form';

export type Posted = { state: MailState; to: string; when: string; problem: string; next: string };

type Props = {
  id: string;
  posted: Posted;
  /** Where it would be mailed now; null where it is not any more. */
  mailable: { address: string } | null;
};

/** How the mail to the client fares, for as long as its answer is awaited. */
export function PostedNotice({ id, posted, mailable }: Props) {
  const { state, to, when, problem, next } = posted;
  if (state === 'sent') {
    return mailable ? (
      <Notice tone="kept">
        Mailed to {to} on {when}.
      </Notice>
    ) : null;
  }
  if (state === 'failed') {
    return (
      <Notice tone="broken">
        <p>
          It has not reached {to}. {problem}
        </p>
        {mailable ? (
          <div className="mt-3 max-w-[420px] text-ink">
            <MailingForm
              id={id}
              address={mailable.address}
              go="Correct the address and send again"
              look="go"
            />
          </div>
        ) : null}
      </Notice>
    );
  }
  return (
    <>
      <LookAgain />
      <div role="status" className="mb-6 rounded-[10px] bg-sunk px-4 py-3 text-ink-2">
        {next
          ? `Not mailed to ${to} yet. ${problem} It is tried again by itself, next on ${next}.`
          : `Mailing it to ${to}, with its PDF. You can leave this page.`}
      </div>
    </>
  );
}
