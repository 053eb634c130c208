import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * A part of a form that stands folded until it is wanted. It is open where it holds something, and opens when
 * something in it is wrong.
 */
export function Fold({
  title,
  about,
  holds,
  wrong,
  small = false,
  children,
}: {
  title: string;
  /** What it is for, while it is folded too. */
  about?: string;
  holds: boolean;
  wrong: boolean;
  small?: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(holds || wrong);
  useEffect(() => {
    if (!wrong || box.current?.open) return;
    setOpen(true);
    if (box.current) box.current.open = true;
    // A form that was just refused leads to its first wrong field; who is typing elsewhere goes on typing.
    if (document.activeElement?.matches('input, select, textarea')) return;
    box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  return (
    <details
      ref={box}
      open={open}
      onToggle={(event) => {
        // Folds within this one tell of themselves too.
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
      className={small ? '' : 'border-t border-line pt-3'}
    >
      <summary
        className={`flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-2 [&::-webkit-details-marker]:hidden ${small ? 'w-fit text-[14px] text-ink-2 hover:text-ink' : ''}`}
      >
        <Chevron />
        {small ? <span>{title}</span> : <h3 className="text-[16px] font-medium">{title}</h3>}
        {about ? <span className="w-full pl-6 text-[13px] text-ink-2">{about}</span> : null}
      </summary>
      <div className={small ? 'pt-1' : 'grid gap-5 pt-4 pb-2'}>{children}</div>
    </details>
  );
}

const Chevron = () => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    aria-hidden="true"
    className="shrink-0 text-ink-2 transition-transform [details[open]>summary>&]:rotate-90 motion-reduce:transition-none"
  >
    <path
      d="m6 3.5 4.5 4.5L6 12.5"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
