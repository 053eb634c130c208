import { Form } from '@remix-run/react';
import type { Action, Standing } from '~/domain/lifecycle';
import { Button, ButtonLink, type ButtonLook } from '../button';

type Props = { id: string; may: Action[]; standing: Standing; drafting: boolean; justSent: boolean };

/** What can be done now, the most likely first. While a revision is being written, that comes before any answer. */
export function ProposalActions({ id, may, standing, drafting, justSent }: Props) {
  const to = (place: string) => `/proposals/${id}/${place}`;
  // A yes that came while a revision was being written leaves nothing to send.
  if (drafting && may.includes('revise')) {
    return (
      <ButtonLink to={to('outcome')} look="go">
        Go on with the revision
      </ButtonLink>
    );
  }
  const can = (action: Action) => may.includes(action);
  const accepted = standing === 'accepted' || standing === 'delivered';
  return (
    <>
      {can('accept') ? (
        <Go to={to('acceptance')} look={justSent ? 'plain' : 'go'} text="They said yes" />
      ) : null}
      {can('decline') ? <Go to={to('refusal')} text="They said no" /> : null}
      {can('deliver') ? <Go to={to('delivery')} look="go" text="It is delivered" /> : null}
      {accepted ? (
        <Form method="post" action={to('next-step')}>
          <Button look={standing === 'delivered' ? 'go' : 'plain'}>Propose the next step</Button>
        </Form>
      ) : null}
      {can('revise') ? (
        <Form method="post" action={to('revision')}>
          <Button>Revise</Button>
        </Form>
      ) : null}
      {can('extend') ? <Go to={to('extension')} text="Extend" /> : null}
      {can('withdraw') ? <Go to={to('withdrawal')} look="quiet" text="Withdraw" /> : null}
      {can('stop') ? <Go to={to('stop')} look="quiet" text="It stopped early" /> : null}
      {can('reverse') ? <Go to={to('reversal')} look="quiet" text="This record is wrong" /> : null}
    </>
  );
}

function Go({ to, text, look = 'plain' }: { to: string; text: string; look?: ButtonLook }) {
  return (
    <ButtonLink to={to} look={look}>
      {text}
    </ButtonLink>
  );
}
