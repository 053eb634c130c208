import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHead, TextLink } from '~/components/page';
import { KeptTexts } from '~/components/starters/kept-texts';
import { MakeStarterForm } from '~/components/starters/make-starter-form';
import { placeInWords } from '~/domain/changes/field-places';
import { namesOf } from '~/domain/copying';
import { textsOf } from '~/domain/offer-texts';
import { marked, mentionsOf } from '~/domain/readdressing';
import { starterFromOffer } from '~/domain/starter-offer';
import { starterOfProposalForm } from '~/forms/own-starter';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { latestText, makeStarter } from '~/workflows/starters.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Make “${data?.title ?? 'this'}” a starter offer · First Cup` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const { proposal, offer, to, writtenOn } = await latestText(context, idOf(params));
    const { firm } = await firmDay(context);
    const kept = starterFromOffer(offer, { writtenOn, currency: firm.currency });
    const nobody = { client: '', contact: '', email: '' };
    const texts = textsOf(kept).map(({ path, text }) => {
      const names = mentionsOf(text, namesOf(to), nobody, to.address);
      return { path, place: placeInWords(path), names, pieces: marked(text, names) };
    });
    return {
      id: proposal.id,
      title: offer.title || 'Untitled offer',
      client: to.name,
      contact: to.contact?.name ?? '',
      days: [kept.startsInDays, kept.durationDays, kept.validDays],
      texts,
      reverseCharge: offer.reverseCharge,
      facts: offer.restsOn.map(({ text }) => text),
    };
  });
}

export function action({ context, params, request }: ActionFunctionArgs) {
  return answering(() =>
    answerForm(request, starterOfProposalForm, async (about) => {
      const id = await makeStarter(context, idOf(params), about);
      return redirect(`/settings/starters/${id}?made=1`);
    }),
  );
}

export default function StarterOfProposal() {
  const { id, title, client, contact, ...kept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const named = kept.texts.some(({ names }) => names.length > 0);
  return (
    <div className="max-w-[760px]">
      <PageHead
        title="Make it a starter offer"
        above={<TextLink to={`/proposals/${id}`}>{title}</TextLink>}
        below="What worked for one client is a good beginning for the next. Name it, and look at what is kept."
      />
      <MakeStarterForm
        proposalId={id}
        title={title}
        client={client}
        contact={contact}
        named={named}
        result={result}
      />
      <KeptTexts {...kept} />
    </div>
  );
}
