import type { Standing } from '~/domain/lifecycle';
import { TextLink } from '../page';
import { StandingTag } from '../tag';

export type ChainItem = {
  id: string;
  title: string;
  amount: string;
  standing: Standing;
  children: ChainItem[];
};

/** The tree as a list. One offer after the other stands one below the other; only where it branches, lists nest. */
export function ChainList({ from }: { from: ChainItem }) {
  return (
    <ol className="grid gap-2">
      {runFrom(from).map((item) => (
        <li key={item.id} className="min-w-0">
          <span className="[overflow-wrap:anywhere]">
            <TextLink to={`/proposals/${item.id}`}>{item.title}</TextLink>
          </span>{' '}
          <span className="num whitespace-nowrap text-ink-2">{item.amount}</span>{' '}
          <StandingTag standing={item.standing} />
          {item.children.length > 1 ? (
            <ul className="mt-2 grid gap-3">
              {item.children.map((branch) => (
                <li key={branch.id} className="border-l-2 border-line-strong pl-3 sm:pl-5">
                  <ChainList from={branch} />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** From an offer as long as each led to one other. */
function runFrom(item: ChainItem): ChainItem[] {
  const [only, second] = item.children;
  return only && !second ? [item, ...runFrom(only)] : [item];
}
