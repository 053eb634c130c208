import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHead } from '~/components/page';
import { NewProposalForm } from '~/components/proposals/new-proposal-form';
import { amountInWords } from '~/domain/choice';
import { taxChecks } from '~/domain/copying';
import { DomainError, isDomainError } from '~/domain/errors';
import { formatMoneyShort } from '~/domain/money';
import { emptyOffer, type Offer } from '~/domain/proposal';
import { offerFromStarter, type StarterOffer } from '~/domain/starter-offer';
import { totalsOf } from '~/domain/totals';
import { firstProposalForm, newProposalForm, noContact } from '~/forms/new-proposal';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { type FirmDay, firmDay } from '~/http/firm-day';
import { introduce } from '~/workflows/setup.server';
import { offered } from '~/workflows/shelf.server';
import { startProposal } from '~/workflows/start.server';
import type { Db } from '~db/open';
import { findClientByName } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { getFirm } from '~db/queries/firm';
import { listPeople } from '~db/queries/people';
import { listDoorOpeners } from '~db/queries/proposal-lists';
import { knownTo } from './known';

export const meta: MetaFunction = () => [{ title: 'A new offer · First Cup' }];

export function loader({ context, request }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const ours = await firmDay(context);
    const { firm, money } = ours;
    const { searchParams } = new URL(request.url);
    const starters = await offered(db);
    const begun = searchParams.get('starter');
    const { asked, ...known } = await knownTo(db, searchParams.get('client'));
    return {
      ...known,
      first: isFirst(firm, await listPeople(db), context.person),
      firmName: firm.name,
      me: context.person ?? null,
      clientName: asked,
      parents: (await doorsFor(db, searchParams.get('client'))).map(
        ({ id, title, clientName, totalMinor, currency }) => ({
          id,
          client: clientName,
          label: `${clientName}: ${title}, ${money(totalMinor, currency)}`,
        }),
      ),
      starters: starters.map((starter) => choiceOf(starter, ours)),
      starter: starters.some(({ id }) => id === begun) ? begun : null,
    };
  });
}

/** What was accepted lately, and all that the client said yes to who is asked for. */
async function doorsFor(db: Db, clientId: string | null) {
  const theirs = clientId === null ? [] : await listDoorOpeners(db, clientId);
  const lately = (await listDoorOpeners(db)).filter((one) => one.clientId !== clientId);
  return [...theirs, ...lately];
}

/** Whether it still has to be asked who offers: the firm has no name, or none of its people has. */
const isFirst = (
  firm: { name: string },
  people: { name: string; active: boolean }[],
  me: { name: string } | null,
): boolean => firm.name === '' || !(me?.name || people.some(({ name, active }) => active && name !== ''));

function choiceOf(starter: StarterOffer, { today, locale, firm: { currency } }: FirmDay) {
  const { id, name, trade, pitch } = starter;
  const offer = offerFromStarter(starter, { today, currency });
  return { id, name, trade, pitch, price: priceOf(offer, locale) };
}

/** One of our own may have no price yet, or one that does not add up in this currency. */
function priceOf(offer: Offer, locale: string): string {
  try {
    const { totalMinor, currency } = totalsOf(offer);
    if (totalMinor === 0 && !offer.free) return '';
    return amountInWords(formatMoneyShort(totalMinor, currency, locale), offer.options.length > 1);
  } catch (error) {
    if (isDomainError(error)) return '';
    throw error;
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, person } = context;
  const first = isFirst(await getFirm(db), await listPeople(db), person);
  return answerForm(request, first ? firstProposalForm : newProposalForm, async (form) => {
    const introduced = first ? await introduce(context, form) : undefined;
    const id = await startProposal(context, {
      client: { name: form.clientName, address: '' },
      contact: await contactOf(context, form),
      authorId: introduced ?? form.authorId ?? context.person?.id ?? (await firstAuthor(context)),
      parentId: form.parentId ?? null,
      ...(await begunFrom(context, form.starter)),
    });
    return redirect(`/proposals/${id}/outcome`);
  });
}

type TypedContact = { clientName: string; contactName: string; contactEmail: string; contactRole: string };

/** Who names nobody means the one contact that the client has. */
async function contactOf({ db }: ActionFunctionArgs['context'], form: TypedContact) {
  const { contactName: name, contactEmail: email, contactRole: role } = form;
  if (name !== '') return { name, email, role };
  const client = await findClientByName(db, form.clientName);
  const [only, ...others] = client ? await listContacts(db, client.id) : [];
  if (!only || others.length > 0) throw new DomainError('invalid', noContact, { field: 'contactName' });
  return { name: only.name, email: email || only.email, role: role || only.role };
}

async function begunFrom(context: ActionFunctionArgs['context'], starterId: string) {
  const { today, firm } = await firmDay(context);
  const { currency, language, style } = firm;
  if (starterId === 'blank') {
    return { offer: { ...emptyOffer(currency), paymentTerms: firm.payment_terms, language, style } };
  }
  const starter = (await offered(context.db)).find(({ id }) => id === starterId);
  if (!starter) {
    const message = 'This starter offer is not offered any more. Choose another.';
    throw new DomainError('invalid', message, { field: 'starter' });
  }
  const offer = offerFromStarter(starter, { today, currency, language, style });
  return { offer, starter: { id: starter.id, name: starter.name }, toCheck: taxChecks(offer) };
}

async function firstAuthor({ db }: ActionFunctionArgs['context']): Promise<string> {
  return (await listPeople(db)).find(({ active }) => active)?.id ?? '';
}

export default function NewProposal() {
  const choices = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <div className="max-w-[760px]">
      <PageHead
        title={choices.first ? 'Your first offer' : 'A new offer'}
        below="Who is it for, and what do you start from? You can change everything in the next steps."
      />
      <NewProposalForm choices={choices} result={result} />
    </div>
  );
}
