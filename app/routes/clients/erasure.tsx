import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { BeforeErasing } from '~/components/clients/before-erasing';
import { Also, BlackingOut, FirstNameAlone } from '~/components/clients/erasing-more';
import { PageHead, TextLink } from '~/components/page';
import { papersInWords } from '~/domain/erased-papers';
import { erasureForm } from '~/forms/erasure';
import { answerForm } from '~/http/answer-form';
import { answeringFor } from '~/http/may';
import { beforeErasing, eraseContact } from '~/workflows/erase-contact.server';
import { getClient } from '~db/queries/clients';

export const meta: MetaFunction = () => [{ title: 'Forget a person · First Cup' }];

export function loader({ context, params: { id = '', contactId = '' } }: LoaderFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => ({
    client: await getClient(context.db, id),
    ...(await beforeErasing(context, id, contactId)),
  }));
}

export function action({ context, params: { id = '', contactId = '' }, request }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    return answerForm(request, erasureForm, async (also) => {
      await eraseContact(context, id, contactId, { ...also, by: context.person?.name ?? '' });
      return redirect(`/clients/${id}`);
    });
  });
}

export default function Erasure() {
  const { client, ...before } = useLoaderData<typeof loader>();
  const { contact, papers, alone } = before;
  return (
    <div className="max-w-[62ch]">
      <PageHead
        title={`Forget ${contact.name}`}
        above={<TextLink to={`/clients/${client.id}`}>{client.name}</TextLink>}
        below="For when somebody asks you to. It can’t be undone."
      />
      <BeforeErasing client={client} {...before} />
      <Form method="post" className="grid gap-5">
        {alone ? (
          <Also name="alone" label={`Also take out “${alone.name}” where it stands alone`}>
            <FirstNameAlone texts={alone.texts} />
          </Also>
        ) : null}
        {papersInWords(papers) === '' ? null : (
          <Also name="papers" label="Also black out their name in sent copies and papers">
            <BlackingOut papers={papers} name={contact.name} />
          </Also>
        )}
        <div className="flex flex-wrap gap-2.5">
          <Button look="danger">Forget them for good</Button>
          <ButtonLink to={`/clients/${client.id}/contacts/${contact.id}`} look="quiet">
            Back
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
