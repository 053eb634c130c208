import type { Removed } from './removed-rows';

/** What was just removed, and the way back. The box is always there, so that what appears in it is read out. */
export function RemovedRow({ latest, undo }: { latest: Removed | null; undo(): void }) {
  return (
    <div role="status" className="text-[14px] text-ink-2">
      {latest ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-3">
          <span className="min-w-0 [overflow-wrap:anywhere]">Removed “{latest.title}”.</span>
          <button
            type="button"
            onClick={undo}
            className="min-h-11 cursor-pointer font-semibold text-ink underline underline-offset-3"
          >
            Undo
          </button>
        </p>
      ) : null}
    </div>
  );
}
