import { Link } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHydrated } from '../builder/use-hydrated';
import { hasCommandKey, isCommand, isTyping } from '../keys';
import { CommandMenu } from './command-menu';
import { Shortcuts } from './shortcuts';

/** Opens the menu; a link to the search page where no scripts run. */
export function SearchButton() {
  const menu = useRef<HTMLDialogElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const hydrated = useHydrated();
  const show = useCallback(() => {
    keys.current?.close();
    if (!menu.current?.open) menu.current?.showModal();
    setOpen(true);
  }, []);
  const showKeys = useCallback(() => {
    if (!keys.current?.open) keys.current?.showModal();
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isCommand(event, 'k')) {
        event.preventDefault();
        if (menu.current?.open) menu.current.close();
        else show();
      } else if (event.key === '?' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        showKeys();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [show, showKeys]);
  return (
    <>
      <Link
        to="/search"
        role={hydrated ? 'button' : undefined}
        aria-haspopup={hydrated ? 'dialog' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          show();
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          show();
        }}
        className="flex min-h-11 min-w-11 items-center justify-center gap-2 whitespace-nowrap rounded-lg text-[14px] text-ink-2 no-underline hover:text-ink lg:mb-3 lg:min-h-9 lg:justify-start lg:border lg:border-line lg:bg-surface lg:px-2.5"
      >
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true" className="shrink-0">
          <circle cx="7" cy="7" r="4.5" stroke="currentColor" strokeWidth="1.5" />
          <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        <span className="max-lg:sr-only">Search</span>
        {hydrated ? (
          <span aria-hidden="true" className="ml-auto text-[12.5px] max-lg:hidden">
            {hasCommandKey() ? '⌘K' : 'Ctrl K'}
          </span>
        ) : null}
      </Link>
      {hydrated ? (
        <>
          <CommandMenu dialog={menu} open={open} onClose={() => setOpen(false)} showKeys={showKeys} />
          <Shortcuts dialog={keys} />
        </>
      ) : null}
    </>
  );
}
