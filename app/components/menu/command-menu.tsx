import { useNavigate, useSubmit } from '@remix-run/react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Found } from '~/domain/commands';
import { optionId, Results } from './results';
import { useSearch } from './use-search';

const sheet =
  'm-0 h-dvh max-h-none w-full max-w-none flex-col bg-surface text-ink backdrop:bg-[black]/40 open:flex sm:mx-auto sm:mt-[12vh] sm:h-auto sm:max-h-[70vh] sm:w-[600px] sm:rounded-[14px] sm:border sm:border-line sm:shadow-card';

/** Everything there is and everything one can do, by its first letters: a combobox in a dialog. */
export function CommandMenu({
  dialog,
  open,
  onClose,
  showKeys,
}: {
  dialog: RefObject<HTMLDialogElement>;
  open: boolean;
  onClose(): void;
  showKeys(): void;
}) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { groups, items, isCurrent, unreached } = useSearch(typed, open);
  const navigate = useNavigate();
  const submit = useSubmit();
  const waiting = useRef(false);
  const place = Math.min(active, Math.max(0, items.length - 1));

  const choose = (item: Found | undefined) => {
    if (!item) return;
    dialog.current?.close();
    if (item.how === 'keys') showKeys();
    else if (item.how === 'post') submit(null, { method: 'post', action: item.to });
    else navigate(item.to);
  };
  const enter = () => {
    // Pressed before the answer was there: it is taken when it comes.
    if (isCurrent) choose(items[place]);
    else waiting.current = true;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer that comes is taken
  useEffect(() => {
    if (!isCurrent || !waiting.current) return;
    waiting.current = false;
    choose(items[0]);
  }, [isCurrent]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = items.length - 1;
    const goTo: Record<string, number> = {
      ArrowDown: place === last ? 0 : place + 1,
      ArrowUp: place === 0 ? last : place - 1,
      Home: 0,
      End: last,
    };
    const next = goTo[event.key];
    if (next !== undefined && !event.shiftKey) {
      event.preventDefault();
      setActive(Math.max(0, next));
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as it does every dialog
    <dialog
      ref={dialog}
      aria-label="Search and do"
      className={sheet}
      onClose={() => {
        waiting.current = false;
        setTyped('');
        setActive(0);
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="flex items-center gap-2 border-b border-line p-2">
        <input
          type="text"
          role="combobox"
          aria-label="Search for"
          aria-expanded={items.length > 0}
          aria-controls="menu-results"
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? optionId(place) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="Find an offer, a client, a person, a page"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
            waiting.current = false;
          }}
          onKeyDown={onKeyDown}
          className="min-h-11 w-full min-w-0 flex-1 rounded-[9px] bg-transparent px-3 text-[16px]"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-h-11 cursor-pointer rounded-[9px] px-3 text-[13px] text-ink-2 hover:bg-sunk hover:text-ink"
        >
          Close
        </button>
      </div>
      <Results
        groups={groups}
        active={place}
        onPoint={setActive}
        onChoose={choose}
        empty={
          unreached
            ? 'The server did not answer. Type again in a moment.'
            : isCurrent
              ? 'Nothing by that name.'
              : ''
        }
      />
      <p role="status" className="sr-only">
        {open && isCurrent ? `${items.length} found` : ''}
      </p>
    </dialog>
  );
}
