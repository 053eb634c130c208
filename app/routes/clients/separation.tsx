import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '~/components/button';
import { Lines, Part } from '~/components/clients/merging-parts';
import { PageHead, TextLink } from '~/components/page';
import { isDomainError } from '~/domain/errors';
import { sentenceOf } from '~/domain/history';
import { movedInWords } from '~/domain/merged-clients';
import { firmDay } from '~/http/firm-day';
import { answeringFor } from '~/http/may';
import { beforeSeparating, separateClients } from '~/workflows/separate-clients.server';
import { wasSeparated } from '~db/queries/merged-clients';

export const meta: MetaFunction = () => [{ title: 'Take two clients apart · First Cup' }];

/** So many lines say what stands in the way as well as all of them. */
const named = 5;

export function loader({ context, params: { id = '', otherId = '' } }: LoaderFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    const { kept, other, mergedOn, facts, lines, ties } = await beforeSeparating(context, id, otherId);
    const { day, locale, count } = await firmDay(context);
    return {
      kept: { id: kept.id, name: kept.name },
      other: { name: other.name },
      mergedOn: day(mergedOn),
      moved: movedInWords(facts.moved),
      ledger: facts.ledger,
      lines: lines.slice(0, named).map((event) => {
        const { lead, rest } = sentenceOf(event, locale);
        return { id: event.id, text: `${day(event.happenedOn)}: ${lead}${rest && `, ${rest}`}` };
      }),
      more: lines.length > named ? count(lines.length - named, 'line') : '',
      ties,
    };
  });
}

export function action({ context, params: { id = '', otherId = '' } }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    try {
      await separateClients(context, id, otherId, { by: context.person?.name ?? '' });
    } catch (error) {
      // Pressed twice, it was done by the first press.
      if (!isDomainError(error) || !(await wasSeparated(context.db, otherId, id))) throw error;
    }
    return redirect(`/clients/${otherId}`);
  });
}

export default function Separation() {
  const { kept, other, mergedOn, moved, ledger, lines, more, ties } = useLoaderData<typeof loader>();
  const free = lines.length + ties === 0;
  return (
    <div className="max-w-[62ch]">
      <PageHead
        title={free ? `Take ${other.name} apart` : `${other.name} stays with ${kept.name}`}
        above={<TextLink to={`/clients/${kept.id}/edit`}>{kept.name}</TextLink>}
        below={`It was merged into ${kept.name} on ${mergedOn}.`}
      />
      {free ? (
        <>
          <Part title={`What goes back to ${other.name}`}>
            <p>
              Exactly what the merging brought{moved === null ? '' : `: ${moved.replace(/ came over$/, '')}`},
              and its history up to then.
              {ledger === 'none' ? '' : ' What each side values is its own again.'}
            </p>
          </Part>
          <Part title={`What stays with ${kept.name}`}>
            <p>
              Everything that was added since, also what a file brought under the name {other.name}. The
              history of both says that they were one for a time.
            </p>
          </Part>
          <Form method="post" className="flex flex-wrap gap-2.5">
            <Button look="danger">Take the two apart</Button>
            <ButtonLink to={`/clients/${kept.id}/edit`} look="quiet">
              Back
            </ButtonLink>
          </Form>
        </>
      ) : (
        <>
          <p className="mb-5">
            They can’t be taken apart any more: since then something was recorded that belongs to both, and
            nobody could tell whose it would be.
          </p>
          <Part title="What stands in the way">
            <Lines>
              {lines.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
              {more ? <li>{more} more of that kind</li> : null}
              {ties > 0 ? (
                <li>
                  {ties === 1 ? 'One offer or link' : `${ties} offers or links`} of one of them with a person
                  or an earlier offer of the other
                </li>
              ) : null}
            </Lines>
          </Part>
          <ButtonLink to={`/clients/${kept.id}/edit`}>Back</ButtonLink>
        </>
      )}
    </div>
  );
}
