import { ButtonLink } from '../button';
import { Cup } from '../cup';

const idea = [
  'People don’t buy relationships. They buy specific proposals.',
  'So ask for a coffee first: one small offer, bounded in time, scope and dollars, easy to say yes to.',
  'Keep the promise, offer the next one, and watch the cups grow into a relationship.',
];

/** The first page of a new installation: the idea in three lines, and two doors. */
export function Welcome() {
  return (
    <div className="mx-auto max-w-[620px] pt-6 lg:pt-20">
      <div className="text-coffee">
        <Cup size={64} />
      </div>
      <h1 className="mt-5 text-[38px]! max-sm:text-[30px]!">Start with a first cup</h1>
      <ol className="mt-6 grid gap-3.5">
        {idea.map((line, index) => (
          <li key={line} className="grid grid-cols-[28px_1fr] text-[17px]">
            <span className="num font-serif text-coffee">{index + 1}</span>
            <span>{line}</span>
          </li>
        ))}
      </ol>
      <div className="mt-9 flex flex-wrap gap-3">
        <ButtonLink to="/proposals/new" look="go" className="px-6! text-[16px]!">
          Write your first offer
        </ButtonLink>
        <ButtonLink to="/demo" reloadDocument className="px-6! text-[16px]!">
          Look around in a demo
        </ButtonLink>
      </div>
      <p className="mt-4 text-[13px] text-ink-2">
        The demo is a made-up firm in a separate database. One click takes you back here.
      </p>
    </div>
  );
}
