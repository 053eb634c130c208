import type { RefObject } from 'react';
import { hasCommandKey } from '../keys';

type Keys = { keys: string[]; does: string };

const lists = (command: string, alt: string): { where: string; all: Keys[] }[] => [
  {
    where: 'Everywhere',
    all: [
      { keys: [command, 'K'], does: 'Search, and do' },
      { keys: ['?'], does: 'These shortcuts' },
    ],
  },
  {
    where: 'While you write an offer',
    all: [
      { keys: [command, 'Enter'], does: 'Save, and go on to the next step' },
      { keys: [command, 'S'], does: 'Save' },
      { keys: [alt, '↑'], does: 'Move the row up' },
      { keys: [alt, '↓'], does: 'Move the row down' },
      { keys: ['Enter'], does: 'On to the next field of a list; after the last, a new row' },
      { keys: [command, 'Z'], does: 'Bring back the row that was removed last (outside of a text)' },
      { keys: ['←', '→'], does: 'Among the steps, once one of them has the focus' },
    ],
  },
];

/** The keys that the site knows, as this machine names them. */
export function Shortcuts({ dialog }: { dialog: RefObject<HTMLDialogElement> }) {
  const isMac = hasCommandKey();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as it does every dialog
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts"
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="m-auto w-[520px] max-w-[calc(100%-24px)] rounded-[14px] border border-line bg-surface text-ink backdrop:bg-[black]/40"
    >
      <div className="p-5">
        <div className="mb-3 flex items-center justify-between gap-4">
          <h2 id="shortcuts">Keyboard shortcuts</h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="min-h-11 cursor-pointer rounded-[9px] px-3 text-[14px] text-ink-2 hover:bg-sunk hover:text-ink"
          >
            Close
          </button>
        </div>
        {lists(isMac ? '⌘' : 'Ctrl', isMac ? '⌥' : 'Alt').map(({ where, all }) => (
          <section key={where} className="mb-4">
            <h3 className="mb-1">{where}</h3>
            <dl>
              {all.map(({ keys, does }) => (
                <div
                  key={keys.join(' ')}
                  className="flex items-baseline justify-between gap-5 border-t border-line py-1.5"
                >
                  <dt className="order-2 shrink-0">
                    {keys.map((key) => (
                      <kbd
                        key={key}
                        className="ml-1 inline-block min-w-6 rounded-[5px] border border-line-strong px-1.5 text-center font-sans text-[12.5px]"
                      >
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd className="min-w-0 text-[14px] text-ink-2">{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
