import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHead, TextLink } from '~/components/page';
import { MailingForm } from '~/components/proposals/mailing-form';
import { mailingForm } from '~/forms/mailing';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { idOf } from '~/http/params';
import { mailAgain } from '~/workflows/mail-again.server';
import { theirSide } from '~/workflows/their-side.server';
import { getProposal } from '~db/queries/proposals';

export const meta: MetaFunction = () => [{ title: 'Mail it · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { id, title } = await getProposal(context.db, idOf(params));
    return { id, title, address: (await theirSide(context.db, id))?.address ?? '' };
  });
}

/** Mails the offer once more; the address is kept for the contact. */
export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, mailingForm, async ({ address }) => {
      await mailAgain(context, idOf(params), address);
      return redirect(`/proposals/${idOf(params)}`);
    }),
  );
}

export default function Mailing() {
  const { id, title, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-[560px]">
      <PageHead
        title="Mail it"
        above={<TextLink to={`/proposals/${id}`}>{title}</TextLink>}
        below="The same mail, with its PDF and a new link to their page."
      />
      <MailingForm id={id} address={address} go="Mail it" look="go" result={answer?.result} />
    </div>
  );
}
