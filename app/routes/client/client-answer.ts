import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { isDomainError } from '~/domain/errors';
import { readForm, refusedForm } from '~/http/answer-form';
import { changesSince } from './client-changes';
import { closedOf, frameOf } from './client-offer';
import { type OpenPage, openClientPage } from './client-page';

/** What every page shows on which a client gives an answer other than yes. */
export async function clientAnswerPage({ context, params }: LoaderFunctionArgs) {
  const page = await openClientPage(context, params);
  return {
    ...frameOf(context, page),
    ...closedOf(page),
    // An offer that is past its last day can still be answered with less than a yes.
    open: page.proposal.state === 'sent',
    revision: page.latest.revision,
    contactName: page.snapshot.to.contact?.name ?? '',
    things: thingsOf(page),
    currency: page.snapshot.offer.currency,
  };
}

/** What one can do without, in the words of the offer: its deliverables and what has a price of its own. */
export function thingsOf({ snapshot: { offer } }: Pick<OpenPage, 'snapshot'>): string[] {
  const names = offer.deliverables.map(({ name }) => name);
  const priced = offer.lines.flatMap(({ optional, description }) => (optional ? [] : [description]));
  return [...new Set([...names, ...(priced.length > 1 ? priced : [])])].filter(Boolean);
}

type Form = { revision: number };

/**
 * Takes an answer and leads back to the offer, which says it. Given twice, it is taken once; where another revision was
 * sent since, nothing is recorded and the page says what is different.
 */
export async function takeAnswer<Schema extends z.ZodType<Form>>(
  { context, params, request }: ActionFunctionArgs,
  page: OpenPage,
  schema: Schema,
  work: (value: z.output<Schema>) => Promise<void>,
) {
  const back = redirect(page.at, 303);
  if (page.proposal.state !== 'sent') return back;
  const read = await readForm(request, schema);
  if (!read.ok) return read.answer;
  try {
    await work(read.value);
    return back;
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'conflict') return refusedForm(read, error);
    const now = await openClientPage(context, params);
    if (now.proposal.state !== 'sent') return back;
    const was = { revision: read.value.revision, until: now.proposal.validUntil };
    return data({ changes: await changesSince(context, now, was) }, { status: 409 });
  }
}
