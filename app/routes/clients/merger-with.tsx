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
import { firmDay } from '~/http/firm-day';
import { answeringFor } from '~/http/may';
import { beforeMerging, mergeClients } from '~/workflows/merge-clients.server';
import { isMergedInto } from '~db/queries/merged-clients';

export const meta: MetaFunction = () => [{ title: 'Merge two clients · First Cup' }];

export function loader({ context, params: { id = '', otherId = '' } }: LoaderFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    const { kept, other, counts, doubled, ledger, took, waiting } = await beforeMerging(context, id, otherId);
    const { locale } = await firmDay(context);
    const number = new Intl.NumberFormat(locale);
    const many = (n: number, one: string, more: string) => `${number.format(n)} ${n === 1 ? one : more}`;
    const come = [
      counts.proposals > 0 && many(counts.proposals, 'offer', 'offers'),
      counts.contacts > 0 && many(counts.contacts, 'person there', 'people there'),
      counts.facts > 0 && many(counts.facts, 'fact that they told you', 'facts that they told you'),
      counts.touchpoints > 0 &&
        many(counts.touchpoints, 'call, meeting or mail', 'calls, meetings and mails'),
    ].filter((one) => one !== false);
    return {
      kept: { id: kept.id, name: kept.name, address: kept.address },
      other: { id: other.id, name: other.name, address: other.address },
      come,
      lines: many(counts.lines, 'line', 'lines'),
      doubled: doubled.map(({ here, there }) => ({ id: there.id, name: named(here, there) })),
      ledger,
      took,
      waiting,
    };
  });
}

type Person = { name: string; email: string };
/** "D. Fox and Dana Fox, dana@acme.example" */
const named = (here: Person, there: Person): string => {
  const names = [...new Set([here.name, there.name])].join(' and ');
  return [names, here.email || there.email].filter(Boolean).join(', ');
};

export function action({ context, params: { id = '', otherId = '' } }: ActionFunctionArgs) {
  return answeringFor(context, 'change the firm', async () => {
    try {
      await mergeClients(context, id, otherId, { by: context.person?.name ?? '' });
    } catch (error) {
      // Pressed twice, it was done by the first press.
      if (!isDomainError(error) || !(await isMergedInto(context.db, otherId, id))) throw error;
    }
    return redirect(`/clients/${id}`);
  });
}

export default function MergerWith() {
  const { kept, other, come, lines, doubled, ledger, took, waiting } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-[62ch]">
      <PageHead
        title={`Merge ${other.name} into ${kept.name}`}
        above={<TextLink to={`/clients/${kept.id}/merger`}>Choose another client</TextLink>}
        below="Two entries here, one organisation. This is what happens; nothing does yet."
      />
      <Part title={`What comes to ${kept.name}`}>
        <Lines>
          {come.map((one) => (
            <li key={one}>{one}</li>
          ))}
          <li>
            The whole history, {lines}: levels, reach and rhythm are read as if it had been one client from
            the start.
          </li>
          {ledger === 'taken' ? <li>What each side values, with its versions and links.</li> : null}
          {took.includes('address') ? <li>The address, since {kept.name} has none.</li> : null}
        </Lines>
      </Part>
      <Part title="The name">
        <p>
          <strong>{kept.name}</strong> stays, on every page and on the next offer. {other.name} is remembered:
          searching for it finds {kept.name}, a file that names it brings its deals here, and its old address
          leads here too.{' '}
          <TextLink to={`/clients/${other.id}/merger/${kept.id}`} quiet>
            Keep “{other.name}” instead
          </TextLink>
        </p>
        {waiting > 0 ? (
          <p className="mt-2">
            {waiting === 1 ? 'One offer waits' : `${waiting} offers wait`} for the hour to be sent. The name
            or address changes, so {waiting === 1 ? 'it stops' : 'they stop'} and you look once more.
          </p>
        ) : null}
      </Part>
      <Part title="What is not mixed">
        <Lines>
          <li>
            Sent copies and papers: they stay as they were sent, with the name of then. Links that clients
            hold keep working.
          </li>
          {ledger === 'aside' ? (
            <li>
              What each side values stands twice. That of {kept.name} stays; that of {other.name} is put aside
              with its plans, and comes back if you take the two apart. A link to it asks about the list of{' '}
              {kept.name} from now on.
            </li>
          ) : null}
          {other.address !== '' && !took.includes('address') && other.address !== kept.address ? (
            <li>
              The address of {kept.name} stays. That of {other.name} is printed no more:{' '}
              {other.address.split('\n').join(', ')}
            </li>
          ) : null}
          {doubled.length > 0 ? (
            <li>
              People who stand at both are there twice afterwards. Nobody is thrown together:
              <ul className="mt-1 grid gap-1 pl-5">
                {doubled.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </li>
          ) : null}
        </Lines>
      </Part>
      <Part title="If it was wrong">
        <p>
          You can take the two apart again from the client’s edit page, as long as nothing was recorded about
          what came over. What is added from now on stays with {kept.name}.
        </p>
      </Part>
      <Form method="post" className="flex flex-wrap gap-2.5">
        <Button look="danger">
          Merge {other.name} into {kept.name}
        </Button>
        <ButtonLink to={`/clients/${kept.id}`} look="quiet">
          Back
        </ButtonLink>
      </Form>
    </div>
  );
}
