import type { MailState } from '~/domain/post/mail-kinds';
import { Notice, TextLink } from '../page';
import { useVisitor } from '../use-visitor';

export type Posted = { state: MailState; to: string; when: string; problem: string };

/** How the mail to the client fares: right after sending, and for as long as it has not gone. */
export function PostedNotice({ posted, justSent }: { posted: Posted; justSent: boolean }) {
  const { owner } = useVisitor();
  const { state, to, when, problem } = posted;
  if (state === 'failed') {
    return (
      <Notice tone="broken">
        The mail to {to} could not be delivered. {problem}{' '}
        {owner ? <TextLink to="/settings/post">See the post</TextLink> : 'Ask an owner to try it again'}, or
        take it to them yourself.
      </Notice>
    );
  }
  if (state === 'waiting' || state === 'sending') {
    return (
      <Notice tone="wait">
        The mail to {to} is on its way. {problem}
      </Notice>
    );
  }
  return state === 'sent' && justSent ? (
    <Notice tone="kept">
      Mailed to {to} on {when}.
    </Notice>
  ) : null;
}
