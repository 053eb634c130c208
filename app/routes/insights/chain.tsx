import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { drawChain } from '~/components/insights/chain-drawing';
import { type ChainItem, ChainList } from '~/components/insights/chain-list';
import { ChainPicture } from '~/components/insights/chain-picture';
import { PageHead, TextLink } from '~/components/page';
import { amountInWords } from '~/domain/choice';
import { DomainError } from '~/domain/errors';
import { type ChainNode, chainTree, nodesOf } from '~/domain/insight/chain-tree';
import { formatMoneyShort } from '~/domain/money';
import { answering } from '~/http/errors';
import { firmDay } from '~/http/firm-day';
import { listChain } from '~db/queries/chains';
import { getProposal } from '~db/queries/proposals';
import { count } from './words';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'A chain'} · Insights · First Cup` },
];

/** More than this is no picture any more. */
const mostDrawn = 60;

export function loader({ context, params: { proposalId = '' } }: LoaderFunctionArgs) {
  return answering(async () => {
    const { db } = context;
    const asked = (await getProposal(db, proposalId)).title || 'Untitled offer';
    const { firm, today, locale } = await firmDay(context);
    const { topId, links, isWhole } = await listChain(db, proposalId, mostDrawn);
    const tree = chainTree(links, topId, { today, timeZone: firm.time_zone });
    if (!tree) throw new DomainError('not-found', 'There is no such chain here.');
    const amount = (node: ChainNode) =>
      node.totalMinor === null
        ? 'amount unknown'
        : amountInWords(formatMoneyShort(node.totalMinor, node.currency, locale), node.isLeast);
    const itemOf = (node: ChainNode): ChainItem => ({
      id: node.id,
      title: node.title || 'Untitled offer',
      amount: amount(node),
      standing: node.standing,
      children: node.children.map(itemOf),
    });
    const nodes = nodesOf(tree);
    const currencies = new Set(nodes.map(({ currency }) => currency));
    return {
      title: tree.title || 'Untitled offer',
      client: { id: links[0]?.clientId ?? '', name: links[0]?.clientName ?? '' },
      below: belowOf(nodes.length - 1, isWhole ? null : asked, currencies.size > 1),
      drawing: drawChain(tree, amount),
      first: itemOf(tree),
    };
  });
}

/** `near`: of a chain that is too long to be drawn, the offer that it was asked from. */
function belowOf(later: number, near: string | null, mixed: boolean): string {
  return [
    near === null
      ? later === 0
        ? 'It led to nothing yet.'
        : `It led to ${count(later, 'offer')}.`
      : `This chain is longer than a picture. Here are the ${later + 1} offers nearest to ${near}: what it grew from, and what it led to.`,
    'Each cup is an offer, as large as its amount; a line leads to what it opened the door for.',
    mixed ? 'Amounts are compared within their own currency alone.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export default function Chain() {
  const { title, client, below, drawing, first } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`What ${title} led to`}
        above={
          <TextLink to={`/clients/${client.id}`} quiet>
            {client.name}
          </TextLink>
        }
        below={below}
      />
      <div className="card mb-7 px-2 py-4 sm:px-4">
        <ChainPicture drawing={drawing} story={`The chain that began with ${title}. ${below}`} />
      </div>
      <section aria-labelledby="as-list">
        <h2 id="as-list" className="mb-3">
          The same as a list
        </h2>
        <ChainList from={first} />
      </section>
    </>
  );
}
