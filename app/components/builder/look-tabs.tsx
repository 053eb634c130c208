import type { MouseEvent } from 'react';

export type Look = 'write' | 'paper';
const looks = [
  { look: 'write', name: 'Write', at: '#write' },
  { look: 'paper', name: 'Preview', at: '#paper' },
] as const;

/** On a narrow screen the form or the document; without scripts both, one below the other, and ways between them. */
export function LookTabs({ look, choose }: { look: Look; choose(look: Look): void }) {
  const onClick = (event: MouseEvent, chosen: Look) => {
    event.preventDefault();
    choose(chosen);
  };
  return (
    <nav
      aria-label="Write or preview"
      className="mb-6 max-sm:mb-4 flex w-max gap-1 rounded-[11px] border border-line bg-sunk p-1 xl:hidden"
    >
      {looks.map((one) => (
        <a
          key={one.look}
          href={one.at}
          aria-current={one.look === look ? 'true' : undefined}
          onClick={(event) => onClick(event, one.look)}
          className="inline-flex min-h-9 items-center rounded-[8px] px-4 text-[14px] text-ink-2 no-underline hover:text-ink aria-current:bg-surface aria-current:font-medium aria-current:text-ink aria-current:shadow-card"
        >
          {one.name}
        </a>
      ))}
    </nav>
  );
}
