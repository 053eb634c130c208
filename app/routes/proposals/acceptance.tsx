import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { Notice, TextLink } from '~/components/page';
import { ChoiceFields } from '~/components/proposals/choice-fields';
import { RecordForm } from '~/components/proposals/record-form';
import { useSiteForm } from '~/components/use-site-form';
import { offeredBy } from '~/domain/choice';
import { knownMinor } from '~/domain/known-amount';
import { acceptanceForm } from '~/forms/answer';
import { answerForm } from '~/http/answer-form';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { accept } from '~/workflows/answer.server';
import { getProposal } from '~db/queries/proposals';
import { findLatestSent } from '~db/queries/revisions';
import { backTo, recordPage } from './record-page';

export const meta: MetaFunction = () => [{ title: 'They said yes · First Cup' }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return answering(async () => {
    const about = await recordPage(context, params, 'accept');
    const { locale, money } = await firmDay(context);
    const sent = await findLatestSent(context.db, about.id);
    const offered = sent ? offeredBy(sent.sent.snapshot.offer, money) : null;
    const { currency } = await getProposal(context.db, about.id);
    return { ...about, locale, revision: sent?.revision ?? 0, offered, currency };
  });
}

/** How many options there are, and which lines may be added: what the form depends on. */
const asked = (
  offered: Pick<NonNullable<About['offered']>, 'options' | 'added'> | null,
  isUnknown: boolean,
) => ({
  options: offered?.options.length ?? 0,
  added: offered?.added.map(({ line }) => line) ?? [],
  isUnknown,
});
type About = Awaited<ReturnType<typeof loader>>;

export function action({ request, context, params }: ActionFunctionArgs) {
  return answering(async () => {
    const proposal = await getProposal(context.db, idOf(params));
    const sent = await findLatestSent(context.db, proposal.id);
    const offered = sent ? offeredBy(sent.sent.snapshot.offer, String) : null;
    const schema = acceptanceForm(asked(offered, knownMinor(proposal) === null));
    return answerForm(request, schema, async ({ acceptedOn, ...yes }) => {
      await accept(context, proposal.id, { on: acceptedOn, ...yes });
      return backTo(params);
    });
  });
}

export default function Acceptance() {
  const about = useLoaderData<typeof loader>();
  const { offered, locale, revision, isUnknown, currency } = about;
  const expired = about.standing === 'expired';
  const only = offered?.options.length === 1 ? '0' : undefined;
  const [form, fields] = useSiteForm({
    schema: acceptanceForm(asked(offered, isUnknown)),
    result: useActionData<typeof action>()?.result,
    defaultValue: {
      acceptedOn: expired ? (about.validUntil ?? about.today) : about.today,
      by: about.contactName,
      option: only,
    },
    id: 'acceptance',
  });
  return (
    <RecordForm
      about={about}
      heading="They said yes"
      why="From now on it is a promise to keep, and it shows on your week until it is kept."
      save="Record the yes"
      form={form}
    >
      {expired ? (
        <Notice tone="wait">
          The offer was open until {about.openUntil}. A yes that came by then can be recorded with its day;
          for a later one, <TextLink to={`/proposals/${about.id}/extension`}>extend the offer first</TextLink>
          .
        </Notice>
      ) : null}
      <input type="hidden" name="revision" value={revision} />
      {offered && offered.options.length + offered.added.length > 0 ? (
        <ChoiceFields offered={offered} option={fields.option} added={fields.added} locale={locale} />
      ) : null}
      {isUnknown && fields.amount ? (
        <TextField
          meta={fields.amount}
          label={`What it comes to, in ${currency}`}
          hint="The file says no amount. Type 0 where it is free."
          inputMode="decimal"
          autoComplete="off"
        />
      ) : null}
      <TextField meta={fields.acceptedOn} type="date" label="When" max={about.today} />
      <TextField meta={fields.by} label="Who said it" autoComplete="off" />
    </RecordForm>
  );
}
